package org.contrapeso.experiment;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.contrapeso.evidence.Text;

/// The canonical form of a resolved study: equal studies, equal text. What the beliefs are called
/// and what their holders say is left out, since no result depends on it.
public final class StudyJson {

  private StudyJson() {}

  /// SHA-256 of the canonical form, in hexadecimal.
  public static String hash(ResolvedStudy study) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(write(study).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /// The canonical form, indented.
  public static String write(ResolvedStudy study) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("id").value(study.id());
      write(json.name("name"), study.name());
      write(json.name("question"), study.question());
      writeCourses(json, study);
      json.name("baseline").value(study.baseline());
      json.name("beliefs").value(study.beliefs());
      writeAssumed(json, study);
      writeRecord(json, study);
      writeInputs(json, study);
      writeCorrelations(json, study);
      json.name("design").value(study.design().name().toLowerCase(Locale.ROOT));
      json.name("futures").value(study.futures());
      json.name("seed").value(study.seed());
      json.name("model_start").value(study.modelStart().toString());
      json.name("policy_start").value(study.policyStart().toString());
      json.name("weeks").value(study.horizon());
      writeOutcomes(json, study);
      json.name("every").value(study.every());
      json.name("trajectories").value(study.trajectories());
      json.endObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void writeCourses(JsonWriter json, ResolvedStudy study) throws IOException {
    json.name("courses").beginArray();
    for (Course course : study.courses()) {
      json.beginObject();
      json.name("id").value(course.id());
      write(json.name("name"), course.name());
      write(json.name("words"), course.words());
      if (course.aim().isPresent()) {
        json.name("aim").value(course.aim().get());
      }
      json.name("levers").beginObject();
      for (LeverPlan plan : course.plans()) {
        json.name(plan.lever()).beginObject();
        json.name("value").value(plan.value());
        json.name("start").value(plan.start());
        json.name("ramp").value(plan.ramp());
        if (plan.duration().isPresent()) {
          json.name("duration").value(plan.duration().getAsInt());
        }
        if (plan.trigger().isPresent()) {
          writeTrigger(json.name("trigger"), plan.trigger().get());
        }
        json.endObject();
      }
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private static void writeTrigger(JsonWriter json, Trigger trigger) throws IOException {
    json.beginObject();
    json.name("outcome").value(trigger.outcome());
    writeCondition(json, trigger.when());
    json.name("then").value(trigger.action().name().toLowerCase(Locale.ROOT));
    if (trigger.action() == Trigger.Action.SCALE) {
      json.name("value").value(trigger.factor());
    }
    if (trigger.release().isPresent()) {
      writeCondition(json.name("release").beginObject(), trigger.release().get());
      json.endObject();
    }
    json.endObject();
  }

  private static void writeCondition(JsonWriter json, Trigger.Condition condition)
      throws IOException {
    json.name(condition.side().name().toLowerCase(Locale.ROOT)).value(condition.threshold());
    json.name("weeks").value(condition.weeks());
  }

  private static void writeAssumed(JsonWriter json, ResolvedStudy study) throws IOException {
    if (study.assumed().isEmpty()) {
      return;
    }
    json.name("assumed").beginObject();
    for (ResolvedStudy.AssumedClaim claim : study.assumed()) {
      json.name(claim.id()).value(claim.truth());
    }
    json.endObject();
  }

  private static void writeRecord(JsonWriter json, ResolvedStudy study) throws IOException {
    if (study.record().observations().isEmpty()) {
      return;
    }
    json.name("record").beginObject();
    json.name("cut_off").value(study.record().cutOff());
    json.name("observations").beginArray();
    for (Observation observation : study.record().observations()) {
      json.beginObject();
      json.name("outcome").value(observation.outcome());
      json.name("first_week").value(observation.firstWeek());
      json.name("recorded").value(observation.recorded());
      json.name("tolerance").value(observation.tolerance());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void writeInputs(JsonWriter json, ResolvedStudy study) throws IOException {
    json.name("inputs").beginObject();
    for (StudyInput input : study.inputs()) {
      json.name(input.id()).beginObject();
      switch (input) {
        case StudyInput.Range range -> {
          json.name("unit").value(range.unit());
          json.name("distribution").value(range.distribution());
          json.name("low").value(range.low());
          json.name("central").value(range.central());
          json.name("high").value(range.high());
        }
        case StudyInput.Choice choice -> {
          for (int i = 0; i < choice.alternatives().size(); i++) {
            json.name(choice.alternatives().get(i)).value(choice.weights()[i]);
          }
        }
      }
      json.endObject();
    }
    json.endObject();
  }

  private static void writeCorrelations(JsonWriter json, ResolvedStudy study) throws IOException {
    json.name("correlations").beginArray();
    for (ResolvedStudy.Correlation correlation : study.correlations()) {
      json.beginObject();
      json.name("between").beginArray();
      json.value(correlation.first()).value(correlation.second()).endArray();
      json.name("value").value(correlation.value());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeOutcomes(JsonWriter json, ResolvedStudy study) throws IOException {
    json.name("outcomes").beginArray();
    for (StudyOutcome outcome : study.outcomes()) {
      json.beginObject();
      json.name("id").value(outcome.id());
      json.name("unit").value(outcome.unit());
      json.name("summary").value(outcome.summary().name().toLowerCase(Locale.ROOT));
      json.endObject();
    }
    json.endArray();
  }

  private static void write(JsonWriter json, Text text) throws IOException {
    json.beginObject();
    json.name("en").value(text.en());
    json.name("es").value(text.es());
    json.endObject();
  }
}
