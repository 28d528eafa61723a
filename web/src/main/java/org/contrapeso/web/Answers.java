package org.contrapeso.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Writes answers.
final class Answers {

  private static final int WORTH_ZIPPING = 1_400; // what one packet holds

  private Answers() {}

  /// Answers with a record.
  static void json(Context context, Object answer) throws IOException {
    bytes(context, Status.OK, Route.JSON, Json.bytes(answer));
  }

  static void problem(Context context, Problem problem) throws IOException {
    context.header("Content-Language", Asked.words(context).language());
    bytes(context, problem.status(), Problem.MEDIA_TYPE, Json.bytes(problem));
  }

  static void bytes(Context context, int status, String type, byte[] bytes) throws IOException {
    boolean zip = bytes.length > WORTH_ZIPPING && zips(context);
    write(context, status, type, zip ? Page.zip(bytes) : bytes, zip);
  }

  /// Answers with a file, or that the one that is known has not changed.
  static void file(Context context, Page.File file, String caching) throws IOException {
    context.header("ETag", file.tag());
    context.header("Cache-Control", caching);
    if (file.tag().equals(context.header("If-None-Match"))) {
      context.status(Status.NOT_MODIFIED);
      return;
    }
    boolean zip = file.bytes().length > WORTH_ZIPPING && zips(context);
    write(context, Status.OK, file.type(), zip ? file.zipped() : file.bytes(), zip);
  }

  /// Answers with a file of results, as it lies.
  static void file(Context context, String type, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      context.status(Status.OK);
      context.contentType(type);
      context.res().setContentLengthLong(Files.size(file));
      OutputStream out = context.res().getOutputStream();
      in.transferTo(out);
      out.flush();
    }
  }

  private static boolean zips(Context context) {
    @Nullable String accepted = context.header("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }

  private static void write(Context context, int status, String type, byte[] bytes, boolean zipped)
      throws IOException {
    context.status(status);
    context.contentType(type);
    context.header("Vary", "Accept-Encoding");
    if (zipped) {
      context.header("Content-Encoding", "gzip");
    }
    context.res().setContentLength(bytes.length);
    OutputStream out = context.res().getOutputStream();
    out.write(bytes);
    out.flush();
  }
}
