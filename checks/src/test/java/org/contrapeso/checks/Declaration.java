package org.contrapeso.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A type, method, field or constant as its source declares it.
///
/// @param file source, relative to the checkout
/// @param line line of the declaration
/// @param name simple name
/// @param isType whether it is a class, interface, enum or record
/// @param isPublic whether users of other packages see it; what overrides is not counted, since it
///   has its comment where it was declared first
/// @param javadoc text of its comment, if it has one
record Declaration(
    Path file, long line, String name, boolean isType, boolean isPublic, @Nullable String javadoc) {

  /// All declarations of some source files, in the order of files and lines.
  static List<Declaration> in(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Declaration> declarations = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Path root = Checkout.root();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(files.stream().map(root::resolve).toList()));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
        new Scanner(file, trees, declarations).scan(unit, null);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return declarations;
  }

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, name);
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Path file;
    private final DocTrees trees;
    private final List<Declaration> declarations;

    Scanner(Path file, DocTrees trees, List<Declaration> declarations) {
      this.file = file;
      this.trees = trees;
      this.declarations = declarations;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      if (!type.getSimpleName().isEmpty()) {
        add(type.getSimpleName().toString(), true, isPublic(getCurrentPath()));
      }
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      boolean written = trees.getSourcePositions().getEndPosition(unit(), method) >= 0;
      add(
          method.getName().toString(),
          false,
          written && isPublic(getCurrentPath()) && !overrides(method.getModifiers()));
      return null; // what a method declares inside is its own affair
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
      add(field.getName().toString(), false, isPublic(getCurrentPath()));
      return null;
    }

    private void add(String name, boolean isType, boolean isPublic) {
      long at = trees.getSourcePositions().getStartPosition(unit(), getCurrentPath().getLeaf());
      declarations.add(
          new Declaration(
              file,
              unit().getLineMap().getLineNumber(Math.max(0, at)),
              name,
              isType,
              isPublic,
              trees.getDocComment(getCurrentPath())));
    }

    private CompilationUnitTree unit() {
      return getCurrentPath().getCompilationUnit();
    }

    private static boolean overrides(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream()
          .map(AnnotationTree::getAnnotationType)
          .anyMatch(type -> type.toString().equals("Override"));
    }

    /// Whether the declaration and all that it lies in are public.
    private static boolean isPublic(TreePath path) {
      ModifiersTree modifiers;
      switch (path.getLeaf()) {
        case ClassTree type -> modifiers = type.getModifiers();
        case MethodTree method -> modifiers = method.getModifiers();
        case VariableTree field -> modifiers = field.getModifiers();
        default -> {
          return true; // the file
        }
      }
      TreePath outside = path.getParentPath();
      boolean open =
          modifiers.getFlags().contains(Modifier.PUBLIC)
              || (outside.getLeaf().getKind() == Tree.Kind.INTERFACE
                  && !modifiers.getFlags().contains(Modifier.PRIVATE));
      return open && isPublic(outside);
    }
  }
}
