package org.contrapeso.evidence.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/// SHA-256 of files that lie below one folder.
public final class TreeHash {

  private TreeHash() {}

  /// The hash, in hexadecimal, over path, length and content of every file in the order of paths.
  ///
  /// @param files content by path relative to the folder, with `/` between names
  public static String of(SortedMap<String, TextFile> files) {
    MessageDigest digest = sha256();
    files.forEach((path, file) -> {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      digest.update(lengths(name.length, file.bytes().length));
      digest.update(name);
      digest.update(file.bytes());
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] lengths(int name, int content) {
    return ByteBuffer.allocate(2 * Integer.BYTES).putInt(name).putInt(content).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
