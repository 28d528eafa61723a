package org.contrapeso.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.model.assembly.WholeModel;
import org.jspecify.annotations.Nullable;

/// What a worker needs to run any future of a study: the study and the files of the evidence,
/// packed into one piece that is known by its hash; and the fingerprint of the model to run them.
///
/// @param bytes the piece
/// @param sha256 SHA-256 of the piece, in hexadecimal
record StudyCargo(byte[] bytes, String sha256) implements Serializable {

  private static @Nullable Unpacked last;

  /// A study that is ready to run.
  ///
  /// @param sha256 hash of the cargo that it came in
  /// @param study the study
  /// @param model the model, bound to the evidence
  record Unpacked(String sha256, ResolvedStudy study, Simulation model) {}

  /// Packs a study and the evidence in a folder, for workers whose model has a fingerprint.
  static StudyCargo pack(ResolvedStudy study, Path evidence, String fingerprint)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes);
        Stream<Path> walk = Files.walk(evidence)) {
      out.writeUTF(fingerprint);
      out.writeUTF(StudyJson.hash(study));
      write(RecordBytes.write(study), out);
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      out.writeInt(files.size());
      for (Path file : files) {
        out.writeUTF(evidence.relativize(file).toString().replace('\\', '/'));
        write(Files.readAllBytes(file), out);
      }
    }
    return new StudyCargo(bytes.toByteArray(), hash(bytes.toByteArray()));
  }

  /// The study and its model; unpacked once in a process, whatever the number of its threads.
  ///
  /// @throws IOException if the cargo was damaged on its way, or this process runs another model
  Unpacked unpack() throws IOException {
    synchronized (StudyCargo.class) {
      if (last == null || !last.sha256().equals(sha256)) {
        last = unpacked();
      }
      return last;
    }
  }

  private Unpacked unpacked() throws IOException {
    String found = hash(bytes);
    if (!found.equals(sha256)) {
      throw new IOException(
          "The study and its evidence were damaged on their way: sha256 %s, expected %s."
              .formatted(found, sha256));
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Scratch scratch = Scratch.make()) {
      String fingerprint = in.readUTF();
      if (!fingerprint.equals(Fingerprint.model())) {
        throw new IOException(
            "A worker has another model on its class path: sha256 %s, expected %s."
                .formatted(Fingerprint.model(), fingerprint));
      }
      String studyHash = in.readUTF();
      ResolvedStudy study = RecordBytes.read(ResolvedStudy.class, read(in));
      if (!StudyJson.hash(study).equals(studyHash)) {
        throw new IOException("A worker reads another study than the one that was packed.");
      }
      int files = in.readInt();
      for (int i = 0; i < files; i++) {
        Path file = scratch.folder().resolve(in.readUTF());
        Files.createDirectories(file.getParent());
        Files.write(file, read(in));
      }
      return new Unpacked(sha256, study, WholeModel.of(Registry.read(scratch.folder())));
    } catch (FaultsException faulty) {
      throw new IOException("A worker cannot read the evidence: " + faulty.getMessage(), faulty);
    }
  }

  private static void write(byte[] piece, DataOutputStream out) throws IOException {
    out.writeInt(piece.length);
    out.write(piece);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] piece = new byte[in.readInt()];
    in.readFully(piece);
    return piece;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
