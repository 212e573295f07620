package org.kaolin.register.pages;

import java.util.List;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.RegisterCard;

/**
 * 详情页: one entry, its history and what refers to it.
 *
 * @param moment words that say which day and which knowledge is shown; empty for the present
 */
public record DetailPage(
        RegisterCard card,
        Entry entry,
        String title,
        String moment,
        List<HistoryEvent> events,
        List<Related> related,
        boolean writable) {

    /** 相关台账: entries of another register that refer to this one. */
    public record Related(String title, long count, String summary, String url, String newUrl) {}

    /** Address of the entry. */
    public String url() {
        return "/r/" + card.code() + "/" + entry.id();
    }

    /** Address of the entry a field refers to; empty for other kinds. */
    public String referenceUrl(Field field) {
        Object id = entry.fields().get(field.name());
        if (id == null) {
            return "";
        }
        return field.kind() instanceof FieldKind.Reference(String code)
                ? "/r/" + code + "/" + id
                : field.kind() instanceof FieldKind.Unit ? "/r/unit/" + id : "";
    }
}
