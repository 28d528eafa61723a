package org.contrapeso.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The stylesheet of the page, which stands in the page itself, and the policy that lets in nothing
/// else.
///
/// @param css the text of the stylesheet, free of characters that markup would escape
record Stylesheet(String css) {

  /// The stylesheet of briefings.
  static Stylesheet read() {
    try (InputStream in = Stylesheet.class.getResourceAsStream("briefing.css")) {
      if (in == null) {
        throw new IllegalStateException("The stylesheet of the briefing is missing.");
      }
      return new Stylesheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Content security policy: this stylesheet, known by its hash, and no script, image, font,
  /// frame, form or connection.
  String policy() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
