package org.kaolin.sheets.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** 标注 .xlsx: copies the package and touches only rows that are marked and the list of styles. */
final class XlsxMarker {

    private static final XMLInputFactory IN = XMLInputFactory.newInstance();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newInstance();
    private static final String FILL = "FFF8D7DA";

    static {
        IN.setXMLReporter((message, type, information, location) -> {});
        IN.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        IN.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final BoundedZip zip;
    private int styles;

    private XlsxMarker(BoundedZip zip) {
        this.zip = zip;
    }

    static byte[] mark(byte[] content, Map<String, Map<Integer, Marks>> marks) throws IOException, XMLStreamException {
        try (BoundedZip zip = BoundedZip.open(content);
                ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 65_536)) {
            XlsxMarker marker = new XlsxMarker(zip);
            Map<String, Map<Integer, Marks>> byPart = new HashMap<>();
            XlsxReader.parts(zip).forEach((sheet, part) -> byPart.put(part, marks.getOrDefault(sheet, Map.of())));
            try (ZipOutputStream target = new ZipOutputStream(out)) {
                marker.copy(target, byPart);
            }
            return out.toByteArray();
        }
    }

    private void copy(ZipOutputStream target, Map<String, Map<Integer, Marks>> marks)
            throws IOException, XMLStreamException {
        byte[] coloured = zip.has("xl/styles.xml") ? styles() : new byte[0];
        for (String name : zip.names()) {
            target.putNextEntry(new ZipEntry(name));
            Map<Integer, Marks> here = marks.getOrDefault(name, Map.of());
            if (name.equals("xl/styles.xml")) {
                target.write(coloured);
            } else if (here.isEmpty()) {
                try (InputStream in = zip.open(name)) {
                    in.transferTo(target);
                }
            } else {
                target.write(sheet(name, here));
            }
            target.closeEntry();
        }
    }

    /** Every style a second time with a coloured ground: the twin of style n is n + the number of styles. */
    private byte[] styles() throws IOException, XMLStreamException {
        List<List<XMLEvent>> twins = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = zip.open("xl/styles.xml")) {
            XMLEventReader events = IN.createXMLEventReader(in);
            XMLEventWriter writer = XMLOutputFactory.newInstance().createXMLEventWriter(out, "UTF-8");
            int fills = 0;
            boolean inFills = false;
            boolean inStyles = false;
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (starts(event, "fills")) {
                    inFills = true;
                    event = without(event.asStartElement(), "count");
                } else if (starts(event, "cellXfs")) {
                    inStyles = true;
                    event = without(event.asStartElement(), "count");
                } else if (starts(event, "fill") && inFills) {
                    fills++;
                } else if (starts(event, "xf") && inStyles) {
                    List<XMLEvent> twin = new ArrayList<>();
                    writeTwice(event, events, writer, twin, fills);
                    twins.add(twin);
                    continue;
                } else if (ends(event, "fills")) {
                    inFills = false;
                    fill(writer, event);
                } else if (ends(event, "cellXfs")) {
                    inStyles = false;
                    for (List<XMLEvent> twin : twins) {
                        write(writer, twin);
                    }
                }
                writer.add(event);
            }
            writer.close();
        }
        styles = twins.size();
        return out.toByteArray();
    }

    private static void write(XMLEventWriter writer, List<XMLEvent> events) throws XMLStreamException {
        for (XMLEvent event : events) {
            writer.add(event);
        }
    }

    private static void writeTwice(
            XMLEvent first, XMLEventReader events, XMLEventWriter writer, List<XMLEvent> twin, int fill)
            throws XMLStreamException {
        StartElement plain = without(first.asStartElement(), "");
        twin.add(with(with(plain, "fillId", Integer.toString(fill)), "applyFill", "1"));
        writer.add(first);
        while (events.hasNext()) {
            XMLEvent event = events.nextEvent();
            twin.add(event);
            writer.add(event);
            if (ends(event, "xf")) {
                return;
            }
        }
    }

    private static void fill(XMLEventWriter writer, XMLEvent near) throws XMLStreamException {
        String prefix = near.asEndElement().getName().getPrefix();
        String space = near.asEndElement().getName().getNamespaceURI();
        List<Attribute> solid = List.of(EVENTS.createAttribute("patternType", "solid"));
        List<Attribute> colour = List.of(EVENTS.createAttribute("rgb", FILL));
        writer.add(EVENTS.createStartElement(prefix, space, "fill"));
        writer.add(EVENTS.createStartElement(prefix, space, "patternFill", solid.iterator(), null));
        writer.add(EVENTS.createStartElement(prefix, space, "fgColor", colour.iterator(), null));
        writer.add(EVENTS.createEndElement(prefix, space, "fgColor"));
        writer.add(EVENTS.createEndElement(prefix, space, "patternFill"));
        writer.add(EVENTS.createEndElement(prefix, space, "fill"));
    }

    private byte[] sheet(String part, Map<Integer, Marks> marks) throws IOException, XMLStreamException {
        int added = width(part);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = zip.open(part)) {
            XMLEventReader events = IN.createXMLEventReader(in);
            XMLEventWriter writer = XMLOutputFactory.newInstance().createXMLEventWriter(out, "UTF-8");
            int row = 0;
            int column = -1;
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (starts(event, "row")) {
                    String number = value(event.asStartElement(), "r");
                    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                    column = -1;
                    event = without(event.asStartElement(), "spans");
                } else if (starts(event, "c")) {
                    String ref = value(event.asStartElement(), "r");
                    column = ref.isEmpty() ? column + 1 : XlsxReader.columnOf(ref);
                    Marks mark = marks.get(row);
                    if (mark != null && mark.columns().contains(column)) {
                        event = coloured(event.asStartElement());
                    }
                } else if (ends(event, "row") && marks.get(row) != null) {
                    added(
                            writer,
                            event,
                            Sheet.letters(added) + row,
                            marks.get(row).text());
                }
                writer.add(event);
            }
            writer.close();
        }
        return out.toByteArray();
    }

    private StartElement coloured(StartElement cell) {
        String style = value(cell, "s");
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index < styles ? with(cell, "s", Integer.toString(index + styles)) : cell;
    }

    /** Number of columns any cell of the sheet reaches, also a blank one. */
    private int width(String part) throws IOException, XMLStreamException {
        int width = 0;
        try (InputStream in = zip.open(part)) {
            XMLEventReader events = IN.createXMLEventReader(in);
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (starts(event, "c")) {
                    width = Math.max(width, XlsxReader.columnOf(value(event.asStartElement(), "r")) + 1);
                }
            }
        }
        return width;
    }

    private static void added(XMLEventWriter writer, XMLEvent row, String ref, String text) throws XMLStreamException {
        String prefix = row.asEndElement().getName().getPrefix();
        String space = row.asEndElement().getName().getNamespaceURI();
        List<Attribute> attributes =
                List.of(EVENTS.createAttribute("r", ref), EVENTS.createAttribute("t", "inlineStr"));
        writer.add(EVENTS.createStartElement(prefix, space, "c", attributes.iterator(), null));
        writer.add(EVENTS.createStartElement(prefix, space, "is"));
        writer.add(EVENTS.createStartElement(prefix, space, "t"));
        writer.add(EVENTS.createCharacters(text));
        writer.add(EVENTS.createEndElement(prefix, space, "t"));
        writer.add(EVENTS.createEndElement(prefix, space, "is"));
        writer.add(EVENTS.createEndElement(prefix, space, "c"));
    }

    private static boolean starts(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    private static boolean ends(XMLEvent event, String name) {
        return event.isEndElement()
                && event.asEndElement().getName().getLocalPart().equals(name);
    }

    private static String value(StartElement element, String name) {
        Attribute attribute = element.getAttributeByName(new javax.xml.namespace.QName(name));
        return attribute == null ? "" : attribute.getValue();
    }

    private static StartElement with(StartElement element, String name, String value) {
        List<Attribute> attributes = others(element, name);
        attributes.add(EVENTS.createAttribute(name, value));
        return EVENTS.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
    }

    private static StartElement without(StartElement element, String name) {
        return EVENTS.createStartElement(
                element.getName(), others(element, name).iterator(), element.getNamespaces());
    }

    private static List<Attribute> others(StartElement element, String name) {
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> each = element.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            if (!attribute.getName().getLocalPart().equals(name)) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }
}
