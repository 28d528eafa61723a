package org.contrapeso.experiment.published;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.PublishedResult.Target;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.ToleranceKind;

/// The reference page of the published results, in Markdown.
///
/// Numbers have six significant digits and at most four decimals. Verdicts use the full numbers.
public final class PublishedResultsPage {

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final String NUMBER = "#,##0.####";
  private static final String PER_CENT = "#,##0.## %";

  private PublishedResultsPage() {}

  /// The page; equal verdicts on equal evidence give equal text.
  public static String write(List<Verdict> verdicts, Registry registry) {
    StringBuilder page = new StringBuilder();
    long holding = verdicts.stream().filter(Verdict::holds).count();
    long declared = verdicts.stream().filter(v -> v.word() == Verdict.Word.NOT_REPRODUCED).count();
    page.append("# Published results\n\n")
        .append("What the model gives for the numbers that others published or computed. ")
        .append("*exact* numbers come from running the published code or equations, ")
        .append("*published* ones were printed by their authors or the press. ")
        .append("Inputs are at their central values, first sizes are the expected ones, and ")
        .append("alternatives the default ones unless a result needs another. A number that was ")
        .append("used to set a parameter is marked as calibrated: its verdict tests nothing.\n\n")
        .append(holding + " of " + verdicts.size() + " numbers hold; ")
        .append(declared + " are declared as not reproduced.\n\n")
        .append("| result | quantity | unit | target | tolerance | measured | verdict |\n")
        .append("|---|---|---|--:|--:|--:|---|\n");
    verdicts.forEach(verdict -> page.append(row(verdict)));
    for (PublishedResult result : registry.results().values()) {
      page.append('\n').append(section(result, registry));
    }
    return page.toString();
  }

  private static String row(Verdict verdict) {
    String target =
        verdict
            .quantity()
            .target()
            .map(published -> number(published.value()))
            .orElseGet(() ->
                number(verdict.quantity().low()) + " to " + number(verdict.quantity().high()));
    return "| [%s](#%s) | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            verdict.result(),
            verdict.result().toLowerCase(Locale.ROOT),
            cell(verdict.quantity().name().en()),
            verdict.quantity().unit(),
            target,
            verdict.quantity().target().map(PublishedResultsPage::tolerance).orElse(""),
            number(verdict.measured()),
            verdict(verdict));
  }

  private static String verdict(Verdict verdict) {
    String words =
        verdict.isSound() ? verdict.word().words() : "**" + verdict.word().words() + "**";
    return words + (verdict.quantity().calibrated() ? " (calibrated)" : "");
  }

  private static String section(PublishedResult result, Registry registry) {
    String sources =
        result.sources().stream()
            .map(id -> registry.findSource(id).map(PublishedResultsPage::cited).orElse(id))
            .collect(Collectors.joining("; "));
    StringBuilder declared = new StringBuilder();
    result
        .needs()
        .forEach((id, word) ->
            declared.append(
                "\nMeasured under `%s` = `%s`; other alternatives exclude it.\n"
                    .formatted(id, word)));
    for (PublishedResult.Quantity quantity : result.quantities()) {
      quantity
          .notReproduced()
          .ifPresent(reason ->
              declared.append(
                  "\nNot reproduced: %s. %s\n".formatted(quantity.name().en(), reason.en())));
    }
    return "## %s\n\n**%s** (%s). %sSources: %s.\n%s"
        .formatted(
            result.id(),
            result.title().en(),
            result.type().name().toLowerCase(Locale.ROOT),
            result.note().map(note -> note.en() + " ").orElse(""),
            sources,
            declared);
  }

  private static String cited(Source source) {
    return "%s (%s), *%s*"
        .formatted(source.authors().getFirst().en(), source.year(), source.title().en());
  }

  private static String tolerance(Target target) {
    return "± "
        + (target.kind() == ToleranceKind.RELATIVE
            ? format(BigDecimal.valueOf(target.tolerance()), PER_CENT)
            : number(target.tolerance()));
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? format(new BigDecimal(value).round(DIGITS), NUMBER)
        : String.valueOf(value);
  }

  private static String format(BigDecimal value, String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
