package org.contrapeso.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// The files of the page, as the build left them on the class path.
final class Page {

  static final String INDEX = "index.html";

  private static final String ROOT = "/page/";
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final Map<String, String> TYPES = types();

  private final Map<String, File> files = new ConcurrentHashMap<>();

  /// A file of the page.
  ///
  /// @param type its media type
  /// @param bytes its content
  /// @param zipped the same, compressed by gzip
  /// @param tag entity tag, in quotation marks
  record File(String type, byte[] bytes, byte[] zipped, String tag) {

    static File of(String type, byte[] bytes) {
      return new File(type, bytes, zip(bytes), tagOf(bytes));
    }
  }

  /// A file by its path below the page.
  Optional<File> find(String path) {
    if (!PATH.matcher(path).matches() || path.contains("..")) {
      return Optional.empty();
    }
    File known = files.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Page.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        return Optional.empty();
      }
      File file = File.of(type, in.readAllBytes());
      files.put(path, file);
      return Optional.of(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  private static String tagOf(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, hash.length / 2) + '"';
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    types.put("html", "text/html; charset=utf-8");
    types.put("js", "text/javascript; charset=utf-8");
    types.put("css", "text/css; charset=utf-8");
    types.put("json", "application/json");
    types.put("svg", "image/svg+xml");
    types.put("png", "image/png");
    types.put("ico", "image/x-icon");
    types.put("woff2", "font/woff2");
    types.put("webmanifest", "application/manifest+json");
    types.put("txt", "text/plain; charset=utf-8");
    return types;
  }
}
