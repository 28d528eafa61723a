package org.contrapeso.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.SlicePart;
import org.contrapeso.store.SlicedStudy;

/// Where the results of a study go: a folder of any file system that Spark can write to.
///
/// What is under way lies in its folder `.partial`. A file appears there whole, under its own name,
/// or not at all: it is written under a name that no other attempt has, and then renamed. Two
/// attempts at one slice give the same bytes, so it does not matter which comes last.
final class ResultPlace {

  private static final String ATTEMPTS = "attempts";
  private static final String SLICES = "slices";
  private static final String BRIEFING = "briefing.html";

  private final FileSystem files;
  private final Path root;
  private final Path partial;
  private final String attempt;

  /// A place as one attempt at a piece of work sees it.
  ///
  /// @param attempt a word that no other attempt has
  ResultPlace(URI place, Configuration configuration, String attempt) throws IOException {
    root = new Path(place);
    files = root.getFileSystem(configuration);
    files.setWriteChecksum(false); // every table has a hash
    partial = new Path(root, SlicedStudy.PARTIAL);
    this.attempt = attempt;
  }

  /// Returns quietly if the results of a study can go here, and claims the place for them.
  void claim(SlicedStudy study, boolean resume) throws IOException, FaultsException {
    List<String> names = names(root);
    names.remove(SlicedStudy.PARTIAL);
    for (String name : names(partial)) {
      if (!name.equals(ATTEMPTS)) {
        names.add(name);
      }
    }
    Path identity = new Path(partial, SlicedStudy.IDENTITY);
    study.check(root.toString(), text(identity), manifest(), names, resume);
    putText(study.identity(), identity);
  }

  /// Text of the manifest; empty if there is none.
  String manifest() throws IOException {
    return text(new Path(root, SlicedStudy.MANIFEST));
  }

  /// What an earlier attempt at a slice left, if all of it is there.
  Optional<SlicePart[]> findSlice(int slice) throws IOException {
    Path report = report(slice);
    if (!files.exists(report) || !files.exists(bands(slice))) {
      return Optional.empty();
    }
    SlicePart[] parts;
    try (FSDataInputStream in = files.open(report)) {
      parts = RecordBytes.read(SlicePart[].class, in.readAllBytes());
    }
    for (SlicePart part : parts) {
      if (!files.exists(table(part))) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  /// Says that all of a slice is here.
  void putSlice(int slice, SlicePart[] parts) throws IOException {
    put(RecordBytes.write(parts), report(slice));
  }

  /// Puts a part of a slice here.
  void putPart(SlicePart part, java.nio.file.Path file) throws IOException {
    put(file, table(part));
  }

  /// Puts the whole of a table here.
  void putTable(String table, java.nio.file.Path file) throws IOException {
    put(file, new Path(partial, table));
  }

  /// Puts the bands of a slice here.
  void putBands(int slice, java.nio.file.Path file) throws IOException {
    put(file, bands(slice));
  }

  /// Opens the bands of a slice.
  FSDataInputStream openBands(int slice) throws IOException {
    return files.open(bands(slice));
  }

  /// Size of the bands of a slice, in bytes.
  long sizeOfBands(int slice) throws IOException {
    return files.getFileStatus(bands(slice)).getLen();
  }

  /// Moves what is under way into its place, the manifest last: from the first deletion to the last
  /// move there is none, so that no one takes the place for complete.
  void publish(Manifest manifest) throws IOException {
    Path draft = new Path(partial, SlicedStudy.MANIFEST);
    putText(manifest.json(), draft);
    files.delete(new Path(root, SlicedStudy.MANIFEST), false);
    files.delete(new Path(root, BRIEFING), false);
    for (Manifest.Entry table : manifest.files()) {
      Path goal = new Path(root, table.name());
      files.delete(goal, true);
      move(new Path(partial, table.name()), goal);
    }
    move(draft, new Path(root, SlicedStudy.MANIFEST));
    files.delete(partial, true);
  }

  private void put(java.nio.file.Path file, Path goal) throws IOException {
    Path draft = draft(goal);
    files.copyFromLocalFile(false, true, new Path(file.toUri()), draft);
    appear(draft, goal);
  }

  private void put(byte[] content, Path goal) throws IOException {
    Path draft = draft(goal);
    try (OutputStream out = files.create(draft, true)) {
      out.write(content);
    }
    appear(draft, goal);
  }

  private void putText(String text, Path goal) throws IOException {
    put(text.getBytes(StandardCharsets.UTF_8), goal);
  }

  /// Gives a file its name. Where another attempt was first, its file has the same bytes.
  private void appear(Path draft, Path goal) throws IOException {
    files.mkdirs(goal.getParent());
    if (!files.rename(draft, goal)) {
      if (!files.exists(goal)) {
        throw new IOException("%s cannot be renamed to %s.".formatted(draft, goal));
      }
      files.delete(draft, false);
    }
  }

  private void move(Path from, Path goal) throws IOException {
    if (!files.rename(from, goal)) {
      throw new IOException("%s cannot be moved to %s.".formatted(from, goal));
    }
  }

  private String text(Path file) throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException none) {
      return "";
    }
  }

  private List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus file : files.listStatus(folder)) {
        names.add(file.getPath().getName());
      }
    } catch (FileNotFoundException none) {
      return names;
    }
    names.sort(null);
    return names;
  }

  private Path draft(Path goal) {
    return new Path(new Path(partial, ATTEMPTS), attempt + "-" + goal.getName());
  }

  private Path table(SlicePart part) {
    return new Path(new Path(partial, part.table()), part.file());
  }

  private Path report(int slice) {
    return new Path(new Path(partial, SLICES), slice + ".parts");
  }

  private Path bands(int slice) {
    return new Path(new Path(partial, SLICES), slice + ".bands");
  }
}
