package org.contrapeso.experiment.published;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.math.Elementary;

/// How many years of offences prison takes from one generation of members: the published model of
/// one population without a network, in expected values.
///
/// Every week `ρC` people join at ages of density `(a − a_min)(a_max − a)`, a share `κ_P` of the
/// members is arrested, a share `κ_K` of the rest killed, and `σC²` of the rest retire, each with a
/// weight of `age^e`; `σ = (ρ − κ_P − κ_K)/C_max`. Years of offences are those from joining to the
/// end of life; a sentence takes those that it lasts. Who is released is killed, arrested again, or
/// retires at the rates of the week of the arrest.
///
/// It is not a part of the rooms: nothing in them has an age.
final class Incarceration {

  private static final String SENTENCE = "sentence_";
  private static final String SHARE = "share_";

  private final double recruitment;
  private final double arrest;
  private final double death;
  private final double retirement;
  private final double youngest;
  private final double oldest;
  private final double lifetime;
  private final int weeks;
  private final int firstBirth;
  private final int generation;
  private final double[] weightAt;
  private final double[] sentences;
  private final double[] shares;
  private final int referenceWeek;
  private final int risksFrom;

  private final double[] active;
  private final double[] size;
  private final List<Arrest> arrests = new ArrayList<>();
  private double offences;

  /// Members of the generation who are arrested in a week.
  ///
  /// @param week week of the arrest
  /// @param age mean age in `year`
  /// @param people in `person`
  private record Arrest(int week, double age, double people) {}

  private Incarceration(Settings settings) throws FaultsException {
    double reference = settings.number("reference_members");
    recruitment = settings.number("recruits_a_week") / reference;
    arrest = settings.number("arrests_a_year") / Clock.WEEKS_PER_YEAR / reference;
    death = settings.number("deaths_a_year") / Clock.WEEKS_PER_YEAR / reference;
    retirement = (recruitment - arrest - death) / settings.number("most_members");
    youngest = settings.number("youngest_recruit");
    oldest = settings.number("oldest_recruit");
    lifetime = settings.number("lifetime");
    weeks = settings.whole("weeks");
    generation =
        (settings.whole("generation") - settings.whole("first_year")) * Clock.WEEKS_PER_YEAR;
    referenceWeek = settings.whole("reference_week");
    risksFrom = settings.whole("risks_from_week");
    int brackets = settings.whole("sentence_brackets");
    sentences = new double[brackets];
    shares = new double[brackets];
    for (int bracket = 0; bracket < brackets; bracket++) {
      sentences[bracket] = settings.number(SENTENCE + (bracket + 1));
      shares[bracket] = settings.number(SHARE + (bracket + 1));
    }
    firstBirth = -(int) (oldest * Clock.WEEKS_PER_YEAR);
    active = new double[weeks - firstBirth];
    size = new double[weeks + 1];
    weightAt = new double[active.length + 1];
    double exponent = settings.number("retirement_exponent");
    for (int age = 1; age < weightAt.length; age++) {
      weightAt[age] = Elementary.pow((double) age / weightAt.length, exponent);
    }
    live(settings.number("first_members"));
  }

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "offences_prevented_by_prison",
            (model, settings) -> {
              Incarceration prison = new Incarceration(settings);
              return prison.prevented(1, false) * (1 + prison.arrestedAgain(1));
            }),
        new Computation.Named(
            "offences_prevented_by_doubling",
            (model, settings) -> {
              Incarceration prison = new Incarceration(settings);
              return prison.prevented(2, false) * (1 + prison.arrestedAgain(2))
                  - prison.prevented(1, false) * (1 + prison.arrestedAgain(1));
            }),
        new Computation.Named(
            "offences_prevented_by_doubling_within_life",
            (model, settings) -> {
              Incarceration prison = new Incarceration(settings);
              return prison.prevented(2, true) - prison.prevented(1, true);
            }),
        new Computation.Named(
            "arrested_again", (model, settings) -> new Incarceration(settings).arrestedAgain(1)));
  }

  /// Years of offences that first sentences take, as a share of all.
  ///
  /// @param factor how many times as long sentences are
  /// @param withinLife whether a sentence ends with life
  private double prevented(double factor, boolean withinLife) {
    double years = 0;
    for (Arrest made : arrests) {
      double left = Math.max(lifetime - made.age(), 0);
      for (int bracket = 0; bracket < sentences.length; bracket++) {
        double sentence = factor * sentences[bracket];
        years +=
            made.people() * shares[bracket] * (withinLife ? Math.min(sentence, left) : sentence);
      }
    }
    return years / offences;
  }

  /// Share of those arrested who are arrested again after their release.
  private double arrestedAgain(double factor) {
    double again = 0;
    double all = 0;
    for (Arrest made : arrests) {
      double then = size[Math.min(referenceWeek + Math.max(made.week() - risksFrom, 0), weeks)];
      double calm = size[referenceWeek] / then;
      double alive = 1 - death * calm;
      double staying = alive * (1 - arrest * calm) * (1 - retirement * then);
      double arrested = arrest * calm * alive / (1 - staying);
      all += made.people();
      for (int bracket = 0; bracket < sentences.length; bracket++) {
        double left = lifetime - made.age() - factor * sentences[bracket];
        double exposed = left < 0 ? 0 : 1 - Elementary.pow(staying, left * Clock.WEEKS_PER_YEAR);
        again += made.people() * shares[bracket] * arrested * exposed;
      }
    }
    return again / all;
  }

  /// Runs the population through its weeks and keeps the arrests of the generation.
  private void live(double firstMembers) {
    join(firstMembers, 0);
    size[0] = firstMembers;
    offences = 0;
    for (int week = 1; week <= weeks; week++) {
      join(recruitment * size[week - 1], week);
      arrest(week);
      double members = 0;
      double weights = 0;
      for (int birth = 0; birth < active.length; birth++) {
        active[birth] *= 1 - death;
        members += active[birth];
        weights += active[birth] * weight(birth, week);
      }
      double retiring = weights > 0 ? retirement * members * members / weights : 0;
      for (int birth = 0; birth < active.length; birth++) {
        active[birth] -= active[birth] * Math.min(retiring * weight(birth, week), 1);
        size[week] += active[birth];
      }
    }
  }

  private void join(double recruits, int week) {
    double all = 0;
    for (int birth = 0; birth < active.length; birth++) {
      all += density(age(birth, week));
    }
    for (int birth = 0; birth < active.length; birth++) {
      double age = age(birth, week);
      double joining = recruits * density(age) / all;
      active[birth] += joining;
      offences += isOfGeneration(birth) ? joining * (lifetime - age) : 0;
    }
  }

  private void arrest(int week) {
    double people = 0;
    double years = 0;
    for (int birth = 0; birth < active.length; birth++) {
      double arrested = arrest * active[birth];
      active[birth] -= arrested;
      people += isOfGeneration(birth) ? arrested : 0;
      years += isOfGeneration(birth) ? arrested * age(birth, week) : 0;
    }
    if (people > 0) {
      arrests.add(new Arrest(week, years / people, people));
    }
  }

  private double density(double age) {
    return Math.max(age - youngest, 0) * Math.max(oldest - age, 0);
  }

  private double weight(int birth, int week) {
    return weightAt[Math.max(week - firstBirth - birth, 0)];
  }

  private double age(int birth, int week) {
    return (double) (week - firstBirth - birth) / Clock.WEEKS_PER_YEAR;
  }

  private boolean isOfGeneration(int birth) {
    int born = firstBirth + birth;
    return born >= generation && born < generation + Clock.WEEKS_PER_YEAR;
  }
}
