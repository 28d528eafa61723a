package org.contrapeso.lanes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The classes that loops may call into, from folders of class files.
final class Classes {

  private final List<Path> folders;
  private final Map<ClassDesc, ClassModel> read = new LinkedHashMap<>();

  Classes(List<Path> folders) {
    this.folders = folders;
  }

  /// The class of a name; null if no folder has it.
  @Nullable ClassModel find(ClassDesc name) {
    ClassModel known = read.get(name);
    if (known == null) {
      byte[] bytes = bytes(name);
      if (bytes == null) {
        return null;
      }
      known = ClassFile.of().parse(bytes);
      read.put(name, known);
    }
    return known;
  }

  private byte @Nullable [] bytes(ClassDesc name) {
    String descriptor = name.descriptorString();
    String file = descriptor.substring(1, descriptor.length() - 1) + ".class";
    for (Path folder : folders) {
      Path path = folder.resolve(file);
      if (Files.isRegularFile(path)) {
        try {
          return Files.readAllBytes(path);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }
    return null;
  }

  /// Answers which class extends which, from the folders and the Java library.
  ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.ofResourceParsing(
            name -> {
              byte[] bytes = bytes(name);
              return bytes == null ? null : new java.io.ByteArrayInputStream(bytes);
            })
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  /// The method that an instruction calls.
  ///
  /// @throws NotWidened if the class inherits it
  MethodModel findMethod(ClassModel holder, InvokeInstruction call) {
    for (MethodModel method : holder.methods()) {
      if (method.methodName().equalsString(call.name().stringValue())
          && method.methodType().equalsString(call.type().stringValue())) {
        return method;
      }
    }
    throw new NotWidened("it calls " + call.name().stringValue() + ", which is inherited");
  }

  /// Whether code of a class touches what only that class may touch.
  static boolean usesPrivate(ClassModel holder, CodeModel code) {
    for (CodeElement element : code) {
      boolean hidden =
          switch (element) {
            case FieldInstruction field ->
                field.owner().equals(holder.thisClass())
                    && holder.fields().stream()
                        .anyMatch(f ->
                            f.flags().has(AccessFlag.PRIVATE) && same(f.fieldName(), field.name()));
            case InvokeInstruction call ->
                call.owner().equals(holder.thisClass())
                    && holder.methods().stream()
                        .anyMatch(m ->
                            m.flags().has(AccessFlag.PRIVATE)
                                && same(m.methodName(), call.name())
                                && same(m.methodType(), call.type()));
            default -> false;
          };
      if (hidden) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Utf8Entry one, Utf8Entry other) {
    return one.equalsString(other.stringValue());
  }
}
