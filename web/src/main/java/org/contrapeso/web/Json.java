package org.contrapeso.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;

/// Answers in JSON: a record is an object with its components as keys, in their order; what is
/// absent is `null`; numbers are as Java prints them. Characters that HTML reads are escaped.
final class Json {

  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private Json() {}

  static String text(Object answer) {
    return GSON.toJson(answer);
  }

  static byte[] bytes(Object answer) {
    return text(answer).getBytes(StandardCharsets.UTF_8);
  }
}
