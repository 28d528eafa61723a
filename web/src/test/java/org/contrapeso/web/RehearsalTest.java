package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RehearsalTest {

  private static final String SMALL = "futures=300&outcomes=violence.homicides";

  private final List<String> told = new ArrayList<>();

  @Test
  void worksAreDoneOneAfterTheOther() {
    Rehearsal rehearsal = new Rehearsal();
    rehearsal.add(() -> new Steps("first", 2));
    rehearsal.add(() -> new Steps("second", 1));
    assertThat(rehearsal.advance(() -> false)).isTrue();
    assertThat(rehearsal.advance(() -> false)).isTrue();
    assertThat(rehearsal.isOver()).isFalse();
    assertThat(rehearsal.advance(() -> false)).isFalse();
    assertThat(told).containsExactly("first 1", "first 2", "second 1");
    assertThat(rehearsal.isOver()).isTrue();
  }

  @Test
  void aWorkThatIsInterruptedIsBegunAgain() {
    Rehearsal rehearsal = new Rehearsal();
    rehearsal.add(() -> new Steps("first", 2));
    rehearsal.advance(() -> false);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> rehearsal.advance(() -> true))
        .isInstanceOf(CancellationException.class);
    rehearsal.advance(() -> false);
    rehearsal.advance(() -> false);
    assertThat(told).containsExactly("first 1", "first 1", "first 2");
    assertThat(rehearsal.isOver()).isTrue();
  }

  @Test
  void withNothingToRehearseItIsOverAtOnce() throws Exception {
    try (Served served = Served.start()) {
      assertThat(isWarm(served.await("/health", RehearsalTest::isWarm))).isTrue();
    }
  }

  @Test
  void whatWasRehearsedIsAnsweredWithoutAStep() throws Exception {
    try (Served served = Served.start(settings -> settings.withRehearsal(List.of(SMALL)))) {
      served.await("/health", RehearsalTest::isWarm);
      for (String language : Language.ALL) {
        JsonObject last = served.json("estimates?lang=" + language + "&" + SMALL).getAsJsonObject();
        assertThat(last.get("final").getAsBoolean()).isTrue();
      }
      assertThat(served.get("/metrics").body()).contains("\ncontrapeso_steps_total 0\n");
      served.json("estimates?" + SMALL + "&l.health.naloxone=1.3");
      assertThat(served.get("/metrics").body()).doesNotContain("\ncontrapeso_steps_total 0\n");
    }
  }

  private static boolean isWarm(com.google.gson.JsonElement health) {
    return health.getAsJsonObject().get("warm").getAsBoolean();
  }

  private final class Steps implements Work {

    private final String name;
    private final int steps;
    private int done;

    Steps(String name, int steps) {
      this.name = name;
      this.steps = steps;
    }

    @Override
    public boolean advance(BooleanSupplier cancelled) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      told.add(name + " " + ++done);
      return done < steps;
    }

    @Override
    public void ended(@Nullable RuntimeException cause) {
      told.add(name + " ended");
    }
  }
}
