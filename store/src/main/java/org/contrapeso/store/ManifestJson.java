package org.contrapeso.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.experiment.series.SeriesBands;

/// Manifests and identities as JSON text: keys in a fixed order, nothing that changes from run to
/// run.
final class ManifestJson {

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ManifestJson() {}

  /// An identity as text.
  static String write(Identity identity) {
    return text(json(identity));
  }

  /// A manifest as text.
  static String write(Manifest manifest) {
    JsonObject json = json(manifest.identity());
    json.addProperty("reproduce", manifest.reproduce());
    json.addProperty("seed", manifest.seed());
    json.addProperty("futures", manifest.futures());
    JsonArray courses = new JsonArray();
    manifest.courses().forEach(courses::add);
    json.add("courses", courses);
    JsonArray files = new JsonArray();
    for (Manifest.Entry entry : manifest.files()) {
      JsonObject file = new JsonObject();
      file.addProperty("name", entry.name());
      file.addProperty("rows", entry.rows());
      file.addProperty("sha256", entry.hash());
      files.add(file);
    }
    json.add("files", files);
    json.add("bands", bands());
    json.add("study", JsonParser.parseString(manifest.study()));
    return text(json);
  }

  /// The identity that a text begins with.
  ///
  /// @throws JsonParseException if the text is no JSON, or not ours
  static Identity readIdentity(String text) {
    return identity(parsed(text));
  }

  /// The manifest that a text holds.
  ///
  /// @throws JsonParseException if the text is no JSON, or not ours
  static Manifest read(String text) {
    JsonObject json = parsed(text);
    try {
      List<String> courses = new ArrayList<>();
      for (JsonElement course : required(json, "courses").getAsJsonArray()) {
        courses.add(course.getAsString());
      }
      List<Manifest.Entry> files = new ArrayList<>();
      for (JsonElement element : required(json, "files").getAsJsonArray()) {
        JsonObject file = element.getAsJsonObject();
        files.add(
            new Manifest.Entry(
                required(file, "name").getAsString(),
                required(file, "rows").getAsLong(),
                required(file, "sha256").getAsString()));
      }
      return new Manifest(
          identity(json),
          required(json, "reproduce").getAsString(),
          required(json, "seed").getAsLong(),
          required(json, "futures").getAsInt(),
          courses,
          files,
          PRETTY.toJson(required(json, "study")));
    } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException other) {
      throw new JsonParseException("A value is of another kind than ours.", other);
    }
  }

  private static JsonObject json(Identity identity) {
    JsonObject json = new JsonObject();
    json.addProperty("contrapeso", identity.version());
    JsonObject hashes = new JsonObject();
    identity.hashes().forEach(hashes::addProperty);
    json.add("sha256", hashes);
    return json;
  }

  private static Identity identity(JsonObject json) {
    try {
      SortedMap<String, String> hashes = new TreeMap<>();
      for (Map.Entry<String, JsonElement> hash :
          required(json, "sha256").getAsJsonObject().entrySet()) {
        hashes.put(hash.getKey(), hash.getValue().getAsString());
      }
      return new Identity(required(json, "contrapeso").getAsString(), hashes);
    } catch (IllegalStateException | UnsupportedOperationException other) {
      throw new JsonParseException("A value is of another kind than ours.", other);
    }
  }

  /// What the bands in the series table are, for readers of the file.
  private static JsonObject bands() {
    JsonObject bands = new JsonObject();
    bands.addProperty(
        "meaning",
        "Spread of the futures drawn from the stated beliefs, week by week; no confidence interval.");
    bands.addProperty("definition", SeriesBands.DEFINITION);
    bands.addProperty("largest_relative_error", SeriesBands.RELATIVE_ERROR);
    return bands;
  }

  private static JsonObject parsed(String text) {
    JsonElement json = JsonParser.parseString(text);
    if (!json.isJsonObject()) {
      throw new JsonParseException("The text is no JSON object.");
    }
    return json.getAsJsonObject();
  }

  private static JsonElement required(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null) {
      throw new JsonParseException("The key %s is missing.".formatted(key));
    }
    return value;
  }

  private static String text(JsonObject json) {
    return PRETTY.toJson(json) + "\n";
  }
}
