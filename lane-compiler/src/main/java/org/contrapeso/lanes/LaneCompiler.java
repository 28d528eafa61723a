package org.contrapeso.lanes;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Widens the lane loops of a folder of class files.
public final class LaneCompiler {

  private static final ClassDesc UNIT = ClassDesc.of("org.contrapeso.kernel.lanes.VectorUnit");
  private static final String TWIN = "lanes$";
  private static final int FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final Classes classes;

  /// What has become of a lane loop.
  ///
  /// @param where class, method and line
  /// @param reason why it was not widened; empty if it was
  public record Outcome(String where, String reason) {}

  /// A compiler for classes that may call into those of some folders.
  public LaneCompiler(List<Path> folders) {
    classes = new Classes(folders);
  }

  /// Rewrites the class files of a folder in place: `FOLDER…`.
  ///
  /// The first folder is rewritten; loops may call into the classes of all. With the property
  /// `lanes.report` the loops that were not widened are listed.
  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).map(Path::of).toList();
    List<Outcome> outcomes = new LaneCompiler(folders).compile(folders.getFirst());
    if (Boolean.getBoolean("lanes.report")) {
      List<Outcome> left = outcomes.stream().filter(o -> !o.reason().isEmpty()).toList();
      left.forEach(outcome -> System.out.println(outcome.where() + ": " + outcome.reason()));
      int widened = outcomes.size() - left.size();
      System.out.println(widened + " of " + outcomes.size() + " lane loops widened");
    }
  }

  /// Rewrites the class files of a folder in place, those aside whose loops have twins already.
  public List<Outcome> compile(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files = walked.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : files) {
      Optional<byte[]> widened = widen(Files.readAllBytes(file), outcomes);
      if (widened.isPresent()) {
        Files.write(file, widened.orElseThrow());
      }
    }
    return outcomes;
  }

  /// The lane loops of a class file that have no twin, and why.
  public List<Outcome> findNarrow(byte[] bytes) {
    List<Outcome> outcomes = new ArrayList<>();
    ClassModel model = ClassFile.of().parse(bytes);
    for (MethodModel method : model.methods()) {
      if (!isTwin(method)) {
        widen(model, method, 0, outcomes);
      }
    }
    return outcomes;
  }

  private static boolean isTwin(MethodModel method) {
    return method.methodName().stringValue().startsWith(TWIN);
  }

  /// A loop that is widened: its place in the method, and its twin.
  private record Widened(LaneLoop loop, LaneCode code, Emission body, int line, String name) {}

  /// The class with its lane loops widened; empty if there are none, or they have twins already.
  public Optional<byte[]> widen(byte[] bytes, List<Outcome> outcomes) {
    ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classes.hierarchy()));
    ClassModel model = format.parse(bytes);
    if (model.methods().stream().anyMatch(LaneCompiler::isTwin)) {
      return Optional.empty();
    }
    Map<String, List<Widened>> found = new LinkedHashMap<>();
    List<Widened> all = new ArrayList<>();
    for (MethodModel method : model.methods()) {
      List<Widened> of = widen(model, method, all.size(), outcomes);
      if (!of.isEmpty()) {
        found.put(key(method), of);
        all.addAll(of);
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    ClassDesc owner = model.thisClass().asSymbol();
    ClassTransform rewrite =
        (builder, element) -> {
          List<Widened> loops =
              element instanceof MethodModel method ? found.get(key(method)) : null;
          if (loops != null && element instanceof MethodModel method) {
            CodeTransform inserted = insertion(owner, loops);
            builder.transformMethod(method, MethodTransform.transformingCode(inserted));
          } else {
            builder.with(element);
          }
        };
    ClassTransform append =
        ClassTransform.endHandler(builder ->
            all.forEach(w ->
                builder.withMethodBody(
                    w.name, w.code.type(), FLAGS, code -> w.code.write(code, w.body, w.line))));
    return Optional.of(format.transformClass(model, rewrite.andThen(append)));
  }

  private static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  private List<Widened> widen(
      ClassModel model, MethodModel method, int number, List<Outcome> outcomes) {
    List<Widened> widened = new ArrayList<>();
    CodeModel code = method.code().orElse(null);
    if (code == null) {
      return widened;
    }
    Instructions instructions = new Instructions(code);
    ClassDesc owner = model.thisClass().asSymbol();
    for (LaneLoop loop : LaneLoop.findAll(instructions)) {
      int line = instructions.line(loop.store());
      String where = owner.displayName() + "." + method.methodName().stringValue() + ":" + line;
      try {
        LaneCode twin = new LaneCode();
        Frame frame = new Frame(instructions, owner, loop.body(), loop.step(), loop);
        Emission body = new Widening(twin, classes).widen(frame);
        String name = TWIN + (number + widened.size());
        widened.add(new Widened(loop, twin, body, line, name));
        outcomes.add(new Outcome(where, ""));
      } catch (NotWidened reason) {
        outcomes.add(new Outcome(where, String.valueOf(reason.getMessage())));
      }
    }
    return widened;
  }

  /// Puts the call of its twin in front of each loop.
  private static CodeTransform insertion(ClassDesc owner, List<Widened> loops) {
    Map<Integer, Widened> after = new LinkedHashMap<>();
    loops.forEach(w -> after.put(w.loop.store(), w));
    return CodeTransform.ofStateful(() -> {
      int[] position = {0};
      return (builder, element) -> {
        builder.with(element);
        if (element instanceof Instruction) {
          Widened loop = after.get(position[0]++);
          if (loop != null) {
            callTwin(builder, owner, loop);
          }
        }
      };
    });
  }

  private static void callTwin(CodeBuilder builder, ClassDesc owner, Widened loop) {
    Label scalar = builder.newLabel();
    builder.invokestatic(UNIT, "isEngaged", MethodTypeDesc.of(ConstantDescs.CD_boolean));
    builder.ifeq(scalar);
    loop.code.writeArguments(builder);
    loop.loop.bound().forEach(builder::with);
    builder.invokestatic(owner, loop.name, loop.code.type());
    builder.istore(loop.loop.slot());
    builder.labelBinding(scalar);
  }
}
