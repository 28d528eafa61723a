package org.contrapeso.web;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import io.javalin.http.HandlerType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The OpenAPI 3.1 document of the routes: paths from their table, schemas from the records that
/// they answer with.
final class OpenApi {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonObject schemas = new JsonObject();

  private OpenApi() {}

  static String of(List<Route> routes) {
    return new GsonBuilder().setPrettyPrinting().create().toJson(new OpenApi().document(routes))
        + "\n";
  }

  private JsonObject document(List<Route> routes) {
    JsonObject document = new JsonObject();
    document.addProperty("openapi", "3.1.0");
    JsonObject info = new JsonObject();
    info.addProperty("title", "Contrapeso");
    info.addProperty("version", "1");
    info.addProperty(
        "description",
        "What the command line answers, over HTTP. A request that reads a link takes its query as"
            + " it stands: study, course, l.LEVER, beliefs, h.HYPOTHESIS, p.PARAMETER, claim.CLAIM,"
            + " courses, outcomes, futures, seed.");
    JsonObject licence = new JsonObject();
    licence.addProperty("name", "Apache-2.0");
    licence.addProperty("identifier", "Apache-2.0");
    info.add("license", licence);
    document.add("info", info);
    JsonObject paths = new JsonObject();
    for (Route route : routes) {
      JsonObject path =
          paths.has(route.path()) ? paths.getAsJsonObject(route.path()) : new JsonObject();
      path.add(route.method().toString().toLowerCase(Locale.ROOT), operation(route));
      paths.add(route.path(), path);
    }
    document.add("paths", paths);
    JsonObject components = new JsonObject();
    components.add("schemas", schemas);
    document.add("components", components);
    return document;
  }

  private JsonObject operation(Route route) {
    JsonObject operation = new JsonObject();
    operation.addProperty("summary", route.summary());
    JsonArray parameters = new JsonArray();
    Matcher place = PLACE.matcher(route.path());
    while (place.find()) {
      parameters.add(parameter(place.group(1), "path", "string", ""));
    }
    for (Route.QueryKey key : route.query()) {
      parameters.add(parameter(key.name(), "query", key.type(), key.meaning()));
    }
    if (route.link()) {
      JsonObject link = new JsonObject();
      link.addProperty("name", "link");
      link.addProperty("in", "query");
      link.addProperty("description", "the keys of a link");
      link.addProperty("style", "form");
      link.addProperty("explode", true);
      JsonObject keys = new JsonObject();
      keys.addProperty("type", "object");
      keys.add("additionalProperties", ofType("string"));
      link.add("schema", keys);
      parameters.add(link);
    }
    operation.add("parameters", parameters);
    boolean takes = route.method().equals(HandlerType.POST);
    if (takes) {
      JsonObject media = new JsonObject();
      media.add("schema", ofType("string"));
      JsonObject content = new JsonObject();
      content.add("application/yaml", media);
      JsonObject body = new JsonObject();
      body.addProperty("required", true);
      body.add("content", content);
      operation.add("requestBody", body);
    }
    JsonObject responses = new JsonObject();
    responses.add("200", answer(route));
    if (takes) {
      responses.add("202", answer(route));
    }
    responses.add("default", problem());
    operation.add("responses", responses);
    return operation;
  }

  private static JsonObject parameter(String name, String in, String type, String meaning) {
    JsonObject parameter = new JsonObject();
    parameter.addProperty("name", name);
    parameter.addProperty("in", in);
    if (in.equals("path")) {
      parameter.addProperty("required", true);
    } else {
      parameter.addProperty("description", meaning);
    }
    parameter.add("schema", ofType(type));
    return parameter;
  }

  private JsonObject answer(Route route) {
    JsonObject answer = new JsonObject();
    answer.addProperty("description", "the answer");
    JsonObject content = new JsonObject();
    for (String media : route.media()) {
      JsonObject type = new JsonObject();
      type.add("schema", media.equals(Route.JSON) ? schemaOf(route) : ofType("string"));
      content.add(media, type);
    }
    answer.add("content", content);
    return answer;
  }

  private JsonObject schemaOf(Route route) {
    if (route.answer().equals(Void.class)) {
      return ofType("object");
    }
    if (route.item().equals(Void.class)) {
      return schema(route.answer());
    }
    JsonObject page = inline(route.answer());
    page.getAsJsonObject("properties").getAsJsonObject("items").add("items", schema(route.item()));
    return page;
  }

  private JsonObject problem() {
    JsonObject type = new JsonObject();
    type.add("schema", schema(Problem.class));
    JsonObject content = new JsonObject();
    content.add(Problem.MEDIA_TYPE, type);
    JsonObject problem = new JsonObject();
    problem.addProperty(
        "description", "what is wrong with the request, or that the server is busy");
    problem.add("content", content);
    return problem;
  }

  private JsonObject schema(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      if (Map.class.isAssignableFrom((Class<?>) of.getRawType())) {
        JsonObject map = ofType("object");
        map.add("additionalProperties", schema(arguments[1]));
        return map;
      }
      return array(schema(arguments[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isArray()) {
      return array(schema(plain.getComponentType()));
    }
    if (plain.isRecord()) {
      String name = plain.getSimpleName();
      if (!schemas.has(name)) {
        schemas.add(name, new JsonObject()); // so that a record may hold itself
        schemas.add(name, inline(plain));
      }
      JsonObject reference = new JsonObject();
      reference.addProperty("$ref", SCHEMAS + name);
      return reference;
    }
    if (plain.equals(String.class)) {
      return ofType("string");
    }
    if (plain.equals(boolean.class)) {
      return ofType("boolean");
    }
    if (Stream.of(int.class, long.class, Integer.class).anyMatch(plain::equals)) {
      return ofType("integer");
    }
    if (Stream.of(double.class, Double.class).anyMatch(plain::equals)) {
      return ofType("number");
    }
    return plain.equals(Object.class) ? new JsonObject() : array(new JsonObject());
  }

  private JsonObject inline(Class<?> answer) {
    JsonObject schema = ofType("object");
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (RecordComponent component : answer.getRecordComponents()) {
      String name = nameOf(component, answer);
      JsonObject of = schema(component.getGenericType());
      properties.add(name, isNullable(component.getAnnotatedType()) ? orNull(of) : of);
      required.add(name);
    }
    schema.add("properties", properties);
    schema.add("required", required);
    return schema;
  }

  private static String nameOf(RecordComponent component, Class<?> answer) {
    try {
      AnnotatedElement field = answer.getDeclaredField(component.getName());
      SerializedName name = field.getAnnotation(SerializedName.class);
      return name == null ? component.getName() : name.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static JsonObject orNull(JsonObject schema) {
    JsonArray either = new JsonArray();
    either.add(schema);
    either.add(ofType("null"));
    JsonObject of = new JsonObject();
    of.add("anyOf", either);
    return of;
  }

  private static JsonObject ofType(String type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type);
    return schema;
  }

  private static JsonObject array(JsonObject items) {
    JsonObject array = ofType("array");
    array.add("items", items);
    return array;
  }
}
