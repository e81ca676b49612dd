package org.cuttings.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints figures, each kind of question with all engines below each other. */
record Table(List<Figures> figures) {

    void print(PrintStream out) {
        out.println(
                "| question | engine | p50 ms | p95 ms | p99 ms | processor ms | found | asked | app : engine |");
        out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        for (Question.Kind kind : Question.Kind.values()) {
            figures.stream().filter(each -> each.kind() == kind).forEach(each -> row(each, out));
        }
    }

    private void row(Figures row, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.0f | %d | %s |%n",
                row.kind(),
                row.engine(),
                row.p50(),
                row.p95(),
                row.p99(),
                row.processor(),
                row.found(),
                row.questions(),
                ratio(row));
    }

    /** How many times as long as this engine the archive takes at p50. */
    private String ratio(Figures row) {
        return figures.stream()
                .filter(each -> each.kind() == row.kind() && each.engine().equals("app"))
                .filter(app -> app != row)
                .findFirst()
                .map(app -> String.format(Locale.ROOT, "%.2f", app.p50() / row.p50()))
                .orElse("");
    }
}
