package org.contrapeso.experiment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.model.assembly.WholeModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StudyLinkTest {

  private static final int MANY = 200;

  private Registry registry;
  private WholeModel model;
  private Scenarios scenarios;

  @TempDir private Path folder;

  @BeforeAll
  void read() throws Exception {
    registry = Registry.read(Path.of("../evidence"));
    model = WholeModel.of(registry);
    scenarios = Scenarios.open(Path.of("../scenarios"), registry);
  }

  @Test
  void anEmptyLinkIsTheLaboratoryWithoutChange() throws FaultsException {
    ResolvedStudy study = resolve("");
    assertThat(study.id()).isEqualTo("laboratory");
    assertThat(study.courses()).extracting(Course::id).containsExactly("no_change");
    assertThat(study.beliefs()).isEqualTo("even_handed");
  }

  @Test
  void aPresetThatIsNotMovedKeepsItsId() throws FaultsException {
    assertThat(resolve("course=full_campaign").courses())
        .extracting(Course::id)
        .containsExactly("no_change", "full_campaign");
    LeverPlan plan = preset("full_campaign").plans().getFirst();
    assertThat(plan.trigger()).isEmpty();
    String same =
        "l.%s=%s;start=%d;ramp=%d".formatted(plan.lever(), plan.value(), plan.start(), plan.ramp());
    if (plan.duration().isPresent()) {
      same += ";duration=" + plan.duration().getAsInt();
    }
    assertThat(resolve("course=full_campaign&" + same).courses())
        .extracting(Course::id)
        .containsExactly("no_change", "full_campaign");
  }

  @Test
  void aMovedLeverTakesThePlaceOfThePresets() throws FaultsException {
    ResolvedStudy study =
        resolve("course=full_campaign&l.health.naloxone=1.3;start=13;ramp=26;duration=104");
    assertThat(study.courses()).extracting(Course::id).containsExactly("no_change", "yours");
    List<LeverPlan> plans = study.courses().getLast().plans();
    assertThat(plans).contains(new LeverPlan("health.naloxone", 1.3, 13, 26, OptionalInt.of(104)));
    List<LeverPlan> others =
        preset("full_campaign").plans().stream()
            .filter(plan -> !plan.lever().equals("health.naloxone"))
            .toList();
    assertThat(plans).containsAll(others).hasSize(others.size() + 1);
  }

  @Test
  void aLeverThatIsOffKeepsTheStatusQuo() throws FaultsException {
    LeverPlan plan = preset("full_campaign").plans().getFirst();
    ResolvedStudy study = resolve("course=full_campaign&l." + plan.lever() + "=off");
    assertThat(study.courses().getLast().plans()).isNotEmpty().doesNotContain(plan);
  }

  @Test
  void aChangedBaselineStandsBesideTheBaseline() throws FaultsException {
    ResolvedStudy study = resolve("l.health.naloxone=1.3");
    assertThat(study.courses()).extracting(Course::id).containsExactly("no_change", "yours");
    assertThat(study.courses().getFirst().plans()).isEmpty();
  }

  @Test
  void comparedCoursesKeepTheirPresetsAndYoursComesLast() throws FaultsException {
    assertThat(
            resolve("course=threat&courses=full_campaign,threat&l.health.naloxone=1.3").courses())
        .extracting(Course::id)
        .containsExactly("no_change", "full_campaign", "threat", "yours");
    assertThat(resolve("course=threat&courses=full_campaign").courses())
        .extracting(Course::id)
        .containsExactly("no_change", "full_campaign", "threat");
  }

  @Test
  void beliefsAreThoseOfTheProfileWhereTheLinkSaysNothing() throws FaultsException {
    ResolvedStudy plain = resolve("beliefs=proponent");
    String hypothesis = registry.hypotheses().firstKey();
    String alternative = registry.findHypothesis(hypothesis).orElseThrow().alternatives().lastKey();
    ResolvedStudy study =
        resolve(
            "beliefs=proponent&h.%s=%s&p.organisation.arrest_flow=112..118"
                .formatted(hypothesis, alternative));
    assertThat(study.beliefs()).isEqualTo("yours");
    for (int input = 0; input < study.inputs().size(); input++) {
      StudyInput one = study.inputs().get(input);
      StudyInput before = plain.inputs().get(input);
      if (one.id().equals(hypothesis)) {
        StudyInput.Choice choice = (StudyInput.Choice) one;
        assertThat(choice.weights()[choice.alternatives().indexOf(alternative)]).isEqualTo(1);
      } else if (one.id().equals("organisation.arrest_flow")) {
        assertThat(((StudyInput.Range) one).low()).isEqualTo(112);
        assertThat(((StudyInput.Range) one).high()).isEqualTo(118);
      } else if (before instanceof StudyInput.Range) {
        assertThat(one).isEqualTo(before);
      }
    }
  }

  @Test
  void aLinkAsksForWhatTheSameFilesAskFor() throws Exception {
    Files.writeString(
        folder.resolve("yours.yaml"),
        """
        name: {en: "Your course", es: "Tu curso de acción"}
        words: {en: "Put together by a visitor.", es: "Armado por quien visita."}
        levers:
          health.naloxone: {value: 1.3, start: 0}
          organisation.arrest_effort: {value: 1.5, start: 4, ramp: 26}
        """);
    String claim = registry.claims().firstKey();
    ResolvedStudy linked =
        resolve(
            "l.health.naloxone=1.3&l.organisation.arrest_effort=1.5;start=4;ramp=26&futures=300&seed=-5"
                + "&beliefs=opponent&claim."
                + claim
                + "=true");
    ResolvedStudy filed =
        StudyResolver.resolve(
            new StudyRequest(
                "laboratory",
                folder,
                OptionalInt.of(300),
                OptionalLong.of(-5),
                List.of("yours.yaml"),
                Optional.of("opponent"),
                List.of(claim + "=true")),
            scenarios,
            model);
    assertThat(StudyJson.write(linked)).isEqualTo(StudyJson.write(filed));
  }

  @Test
  void outcomesTakeThePlaceOfTheStudys() throws FaultsException {
    assertThat(resolve("outcomes=violence.homicides,health.overdose_deaths").outcomes())
        .extracting(StudyOutcome::id)
        .containsExactly("violence.homicides", "health.overdose_deaths");
  }

  @Test
  void linksMadeFromAnyStateAreReadBackTheSame() throws FaultsException {
    Random random = new Random(5);
    for (int link = 0; link < MANY; link++) {
      Map<String, String> state = state(random);
      List<String> keys = new ArrayList<>(state.keySet());
      java.util.Collections.shuffle(keys, random);
      StringBuilder query = new StringBuilder();
      for (String key : keys) {
        query.append(query.isEmpty() ? "" : "&").append(key).append('=');
        query.append(URLEncoder.encode(state.get(key), StandardCharsets.UTF_8));
      }
      StudyLink read = StudyLink.parse(query.toString());
      assertThat(StudyLink.parse(read.query())).isEqualTo(read);
      assertThat(StudyLink.parse("?" + read.query()).query()).isEqualTo(read.query());
      assertThat(read.entries()).isEqualTo(state);
      ResolvedStudy study = read.resolve(scenarios, model);
      assertThat(StudyJson.write(study))
          .isEqualTo(StudyJson.write(StudyLink.parse(read.query()).resolve(scenarios, model)));
      ResolvedStudy base = read.withoutLevers().resolve(scenarios, model);
      assertThat(StudyJson.write(read.moved(base, scenarios))).isEqualTo(StudyJson.write(study));
    }
  }

  private Map<String, String> state(Random random) {
    Map<String, String> state = new TreeMap<>();
    if (random.nextBoolean()) {
      state.put("course", "full_campaign");
    }
    registry
        .levers()
        .values()
        .forEach(lever -> {
          if (random.nextInt(6) == 0) {
            double value = lever.low() + random.nextDouble() * (lever.high() - lever.low());
            String plan = value + (random.nextBoolean() ? ";start=" + random.nextInt(99) : "");
            state.put("l." + lever.id(), random.nextInt(5) == 0 ? "off" : plan);
          }
        });
    registry
        .hypotheses()
        .values()
        .forEach(hypothesis -> {
          if (random.nextInt(6) == 0) {
            String first = hypothesis.alternatives().firstKey();
            String last = hypothesis.alternatives().lastKey();
            state.put(
                "h." + hypothesis.id(),
                random.nextBoolean()
                    ? last
                    : first + ":" + random.nextDouble() + "," + last + ":1");
          }
        });
    registry
        .parameters()
        .values()
        .forEach(parameter -> {
          if (random.nextInt(9) == 0) {
            state.put("p." + parameter.id(), parameter.low() + ".." + parameter.high());
          }
        });
    if (random.nextBoolean()) {
      state.put("o", "violence.homicides,any text & more=");
      state.put("lines", "1");
      state.put("view.search", "any text");
    }
    return state;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l.health.naloxon=1.3 | l.health.naloxon | 1.3 | id of a lever",
        "l.health.naloxon=off | l.health.naloxon | off | id of a lever",
        "l.health.naloxone=99 | l.health.naloxone | 99 | a setting between",
        "l.health.naloxone=much | l.health.naloxone | much | number",
        "l.health.naloxone=1;start=-3 | l.health.naloxone | 1;start=-3 | 0",
        "l.health.naloxone=1;begin=3 | l.health.naloxone | 1;begin=3 | unknown key",
        "h.organisation.nothing=a | h.organisation.nothing | a | hypothesis",
        "h.organisation.conflict_structure=round | h.organisation.conflict_structure | round | alternative",
        "p.organisation.arrest_flow=1e9 | p.organisation.arrest_flow | 1e9 | declared range",
        "p.organisation.arrest_flow=120..100 | p.organisation.arrest_flow | 120..100 | low",
        "claim.none=true | claim.none | true | claim",
        "course=no_chnge | course | no_chnge | id",
        "course=../../etc/passwd.yaml | course | ../../etc/passwd.yaml | id",
        "courses=full_campaign,/etc/x.yaml | courses | /etc/x.yaml | id",
        "beliefs=x.yaml | beliefs | x.yaml | id",
        "study=x.yaml | study | x.yaml | id",
        "outcomes=violence.homicide | outcomes | violence.homicide | outcome",
        "futures=0 | futures | 0 | whole number",
        "seed=1e3 | seed | 1e3 | whole number",
        "colour=red | colour | red | a key of a link",
      })
  void aFaultNamesKeyValueAndExpectation(
      String query, String key, String value, String expectation) {
    List<Fault> faults = faults(query);
    assertThat(faults)
        .anySatisfy(fault -> {
          assertThat(fault.key()).isEqualTo(key);
          assertThat(fault.value()).isEqualTo(value);
          assertThat(fault.expected()).contains(expectation);
          assertThat(fault.file()).isEmpty();
        });
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(
            faults("l.health.naloxone=99&p.organisation.arrest_flow=1e9&futures=0&claim.none=true"))
        .extracting(Fault::key)
        .contains("l.health.naloxone", "p.organisation.arrest_flow", "futures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed=%zz", "course=a&course=b", "l.x=1&l.x=2"})
  void aLinkThatIsNoQueryIsRefused(String query) {
    assertThat(faults(query)).isNotEmpty();
  }

  private Course preset(String id) throws FaultsException {
    return scenarios.course(id, folder);
  }

  private ResolvedStudy resolve(String query) throws FaultsException {
    return StudyLink.parse(query).resolve(scenarios, model);
  }

  private List<Fault> faults(String query) {
    FaultsException faults = catchThrowableOfType(FaultsException.class, () -> resolve(query));
    assertThat(faults).isNotNull();
    return faults.faults();
  }
}
