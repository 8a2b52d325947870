package org.memtck.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private static final List<String> TARGETS = List.of("fast", "agent:./<slow> & \"old\"");

    /** The names at the ends of the curves. */
    private static final List<String> LABELS = List.of("fast", "agent:./<s…");

    private static List<Entry> entries(String word) {
        List<Entry> entries = new ArrayList<>();
        for (Workload workload : Workloads.named(word)) {
            Figure figure = new Figure(List.of(List.of(10.0 * workload.size(), 11.0 * workload.size())));
            entries.add(new Entry(workload, TARGETS.get(0), figure, ""));
            entries.add(new Entry(workload, TARGETS.get(1), workload.size() > 1000 ? null : figure, "gone"));
        }
        return entries;
    }

    private static Element picture(List<Entry> entries) throws Exception {
        String svg = Chart.svg(TARGETS, entries, "a machine");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static List<String> texts(Element picture) {
        NodeList nodes = picture.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aSeriesIsAPanelAndATargetACurve() throws Exception {
        Element picture = picture(entries("change"));

        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(4);
        assertThat(texts(picture))
                .contains("Enabling or disabling an overlay", "Moving a device", "regions", "a machine")
                .contains("10", "100", "1,000", "10,000", "100,000", "100 ns", "10 µs", "1 ms")
                .contains(TARGETS.get(1));
    }

    @Test
    void whatWasNotMeasuredIsNotDrawn() throws Exception {
        NodeList curves = picture(entries("overlay")).getElementsByTagName("polyline");

        assertThat(points(curves, 0)).isEqualTo(5);
        assertThat(points(curves, 1)).isEqualTo(3);
    }

    private static int points(NodeList curves, int index) {
        return ((Element) curves.item(index)).getAttribute("points").split(" ", -1).length;
    }

    /** So that no name covers another one. */
    @Test
    void namesThatEndAtTheSamePlaceAreMovedApart() throws Exception {
        NodeList texts = picture(entries("nesting")).getElementsByTagName("text");
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (LABELS.contains(text.getTextContent())
                    && text.getAttribute("font-size").equals("12")) {
                places.add(Double.valueOf(text.getAttribute("y")));
            }
        }

        assertThat(places).hasSize(4);
        assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(14);
    }

    @Test
    void oneSizeMakesNoPanel() throws Exception {
        assertThat(Chart.hasPanels(Workloads.named("ram"))).isFalse();
        assertThat(Chart.hasPanels(Workloads.named("overlay-10"))).isFalse();
        assertThat(Chart.hasPanels(Workloads.named("overlay"))).isTrue();
        assertThat(picture(entries("mmio")).getElementsByTagName("polyline").getLength())
                .isZero();
    }
}
