package org.kaolin.places.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaolin.places.YearEnds;

/** 户数折线图: points of the sum of a table within a picture of 640 × 200, and its sentence. */
public record SeriesChart(List<Point> points, String sentence) {

    private static final int LEFT = 60;
    private static final int WIDTH = 540;
    private static final int TOP = 40;
    private static final int HEIGHT = 110;

    /** A point. */
    public record Point(int x, int y, long value, String label) {}

    /** Of a table; years without a figure have no point. */
    public static SeriesChart of(YearEnds table) {
        List<YearEnds.Cell> cells = table.total();
        long least = cells.stream()
                .filter(cell -> cell.value() != null)
                .mapToLong(cell -> cell.value() == null ? 0 : cell.value())
                .min()
                .orElse(0);
        long most = cells.stream()
                .mapToLong(cell -> cell.value() == null ? 0 : cell.value())
                .max()
                .orElse(0);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Long value = cells.get(i).value();
            if (value != null) {
                int x = LEFT + (cells.size() == 1 ? WIDTH / 2 : WIDTH * i / (cells.size() - 1));
                double part = most == least ? 0.5 : (double) (value - least) / (most - least);
                points.add(new Point(x, TOP + (int) Math.round(HEIGHT * (1 - part)), value, year(cells.get(i))));
            }
        }
        return new SeriesChart(points, sentence(points));
    }

    private static String year(YearEnds.Cell cell) {
        return Integer.toString(cell.day().getYear());
    }

    private static String sentence(List<Point> points) {
        if (points.isEmpty()) {
            return "所选范围的户数未知。";
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        return first.label() + " 年末 " + first.value() + " 户," + last.label() + " 年末 " + last.value() + " 户。";
    }

    /** The polyline's points. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}
