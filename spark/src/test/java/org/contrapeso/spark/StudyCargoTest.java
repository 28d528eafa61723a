package org.contrapeso.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.Trigger;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyCargoTest {

  @Test
  void aStudyArrivesAsItWasPacked(@TempDir Path folder) throws Exception {
    SmallStudy small = SmallStudy.of(folder, 100);
    StudyCargo cargo = StudyCargo.pack(small.study(), SmallStudy.EVIDENCE, Fingerprint.model());
    StudyCargo.Unpacked unpacked = cargo.unpack();
    assertThat(StudyJson.hash(unpacked.study())).isEqualTo(StudyJson.hash(small.study()));
    assertThat(unpacked.study().historyWeeks()).isEqualTo(small.study().historyWeeks());
    assertThat(unpacked.model().outcomes()).isEqualTo(small.model().outcomes());
    assertThat(cargo.unpack()).isSameAs(unpacked);
    assertThat(StudyCargo.pack(small.study(), SmallStudy.EVIDENCE, Fingerprint.model()).sha256())
        .isEqualTo(cargo.sha256());
  }

  @Test
  void aDamagedStudyIsNotRun(@TempDir Path folder) throws Exception {
    StudyCargo cargo =
        StudyCargo.pack(
            SmallStudy.of(folder, 100).study(), SmallStudy.EVIDENCE, Fingerprint.model());
    byte[] damaged = cargo.bytes().clone();
    damaged[damaged.length / 2] ^= 1;
    assertThatThrownBy(() -> new StudyCargo(damaged, cargo.sha256()).unpack())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aWorkerWithAnotherModelRefuses(@TempDir Path folder) throws Exception {
    StudyCargo cargo =
        StudyCargo.pack(SmallStudy.of(folder, 100).study(), SmallStudy.EVIDENCE, "of another");
    assertThatThrownBy(cargo::unpack)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another model")
        .hasMessageContaining(Fingerprint.model());
  }

  @Test
  void recordsAndWhatTheyHoldComeBackEqual() throws IOException {
    Trigger.Condition condition = new Trigger.Condition(Trigger.Side.ABOVE, 0.1, 3);
    Trigger trigger = new Trigger("a", condition, Trigger.Action.SCALE, 2, Optional.of(condition));
    LeverPlan plan = new LeverPlan("arrests", 1.5, 2, 3, OptionalInt.of(52), Optional.of(trigger));
    LeverPlan forGood = new LeverPlan("arrests", 1.5, 2, 3, OptionalInt.empty());
    Text text = new Text("year", "año");
    Course course = new Course("id", text, text, List.of(plan, forGood), Optional.empty());
    assertThat(RecordBytes.read(Course.class, RecordBytes.write(course))).isEqualTo(course);
  }

  @Test
  void bytesOfStrangersAreNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new AtomicInteger(1)); // of java.util.concurrent.atomic
    }
    assertThatThrownBy(() -> RecordBytes.read(Object.class, bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("REJECTED");
  }
}
