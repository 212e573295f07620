package org.kaolin.register.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.register.Areas.Area;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Found;
import org.kaolin.register.HistoryList;
import org.kaolin.register.QueryReader;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.RegisterQuery;
import org.kaolin.register.Scope;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.TemporalRow;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 台账页面: list and detail of every register. */
@Controller
class RegisterPages {

    private static final int USUAL_SIZE = 50;

    private final RegisterDesk desk;
    private final BusinessClock clock;
    private final Frames frames;

    RegisterPages(RegisterDesk desk, BusinessClock clock, Frames frames) {
        this.desk = desk;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/r/{code}")
    String list(@PathVariable String code, @RequestParam MultiValueMap<String, String> params, Model model) {
        Register register = desk.registers().get(code);
        RegisterCard card = register.definition();
        CurrentUser user = CurrentUser.get();
        Scope scope = Scope.reading(user);
        Address address = Address.of("/r/" + code, params);
        QueryReader reader = new QueryReader(card, desk.areas(), clock.today(), address.params());
        RegisterQuery query = reader.readLeniently(USUAL_SIZE);
        Found found = register.search(query, scope);
        model.addAttribute("frame", frames.page(card.title(), code));
        model.addAttribute(
                "page",
                new ListPage(
                        card,
                        address,
                        query,
                        desk.entries(register, found.rows(), query.at()),
                        found.total(),
                        found.sums(),
                        reader.errors(),
                        areas(query.at()),
                        chosen(card, query),
                        user.may(Permission.WRITE_REGISTERS)));
        return "register/list";
    }

    private List<ListPage.AreaGroup> areas(AsOf at) {
        List<ListPage.AreaGroup> groups = new ArrayList<>();
        for (Area county : desk.areas().list(null, at)) {
            List<Area> all = new ArrayList<>();
            all.add(new Area(county.id(), county.code(), county.name() + "(全部)", county.level()));
            all.addAll(desk.areas().list(county.id(), at));
            groups.add(new ListPage.AreaGroup(county.name(), all));
        }
        List<Area> functional = desk.areas().listFunctional(at);
        if (!functional.isEmpty()) {
            groups.add(new ListPage.AreaGroup("功能区域", functional));
        }
        return groups;
    }

    /** Names of what the filters refer to by id. */
    private Map<String, String> chosen(RegisterCard card, RegisterQuery query) {
        Map<String, String> chosen = new LinkedHashMap<>();
        query.filters().forEach((name, values) -> {
            Field field = card.get(name);
            List<UUID> ids = values.stream()
                    .filter(UUID.class::isInstance)
                    .map(UUID.class::cast)
                    .toList();
            if (field.kind() instanceof FieldKind.Reference(String code)) {
                chosen.put(
                        name,
                        String.join(
                                "、",
                                desk.registers()
                                        .get(code)
                                        .names(ids, query.at())
                                        .values()));
            } else if (field.kind() instanceof FieldKind.Unit) {
                chosen.put(
                        name,
                        String.join("、", desk.areas().names(ids, query.at()).values()));
            }
        });
        return chosen;
    }

    @GetMapping("/r/{code}/{id}")
    String detail(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> params,
            Model model) {
        Register register = desk.registers().get(code);
        CurrentUser user = CurrentUser.get();
        Scope scope = Scope.reading(user);
        QueryReader reader = new QueryReader(register.definition(), desk.areas(), clock.today(), params);
        AsOf at = reader.at();
        List<TemporalRow> rows = register.history(id, scope);
        if (rows.isEmpty()) {
            throw new NoSuchRecord("没有这条“" + register.definition().title() + "”记录,可能不在您的管辖范围");
        }
        TemporalRow shown = register.find(id, at, scope)
                .or(() -> register.findLast(id, scope))
                .orElse(rows.getLast());
        boolean voided = register.findLast(id, scope).isEmpty();
        Entry entry = desk.entry(register, shown, at);
        String title = title(register.definition(), entry);
        Frame frame = frames.page(title, code).crumb(register.definition().title(), "/r/" + code);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new DetailPage(
                        register.definition(),
                        entry,
                        title,
                        moment(at, entry, voided),
                        HistoryEvent.list(
                                register.definition(),
                                HistoryList.of(rows, desk.entries(register, rows, AsOf.of(clock.today())))),
                        related(code, id, at, scope),
                        user.may(Permission.WRITE_REGISTERS) && !voided));
        return "register/detail";
    }

    private String moment(AsOf at, Entry entry, boolean voided) {
        if (voided) {
            return "该记录已作废,以下是作废前的内容";
        }
        boolean holds = !entry.validFrom().isAfter(at.valid())
                && (entry.validTo() == null || !entry.validTo().isBefore(at.valid()));
        if (!holds) {
            return "该记录在 " + at.valid() + " 没有内容,以下是其最后一段有效期的内容";
        }
        String known = at.known() == null ? "" : ",按 " + Shown.moment(at.known()) + " 所知";
        return at.valid().equals(clock.today()) && known.isEmpty() ? "" : "以下是 " + at.valid() + " 的内容" + known;
    }

    /** What an entry is called: its name, else its texts. */
    static String title(RegisterCard card, Entry entry) {
        String name = card.nameField();
        if (name != null) {
            return entry.show(name);
        }
        return card.title() + " "
                + String.join(
                        "-",
                        card.fields().stream()
                                .filter(field -> field.kind() instanceof FieldKind.Text)
                                .map(field -> entry.show(field.name()))
                                .toList());
    }

    private List<DetailPage.Related> related(String code, UUID id, AsOf at, Scope scope) {
        List<DetailPage.Related> related = new ArrayList<>();
        for (Register other : desk.registers().list()) {
            for (Field field : other.definition().fields()) {
                if (field.kind() instanceof FieldKind.Reference(String target) && target.equals(code)) {
                    RegisterQuery query = new RegisterQuery(
                            at, null, List.of(), Map.of(field.name(), List.of(id)), null, false, 0, 1);
                    Found found = other.search(query, scope);
                    String url = "/r/" + other.definition().code();
                    related.add(new DetailPage.Related(
                            other.definition().title(),
                            found.total(),
                            sums(other.definition(), found),
                            url + "?" + field.name() + "=" + id,
                            url + "/new?" + field.name() + "=" + id));
                }
            }
        }
        return related;
    }

    private static String sums(RegisterCard card, Found found) {
        List<String> parts = new ArrayList<>();
        found.sums().forEach((name, sum) -> {
            if (found.total() > 0 && card.get(name).kind() instanceof FieldKind.YesNo) {
                parts.add(card.get(name).label() + " " + Shown.number(sum) + "(" + Shown.percent(sum, found.total())
                        + ")");
            }
        });
        return String.join(",", parts);
    }
}
