package org.contrapeso.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
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

/// A class, interface, enum or record as its source declares it.
///
/// @param file source, relative to the checkout
/// @param line line of the declaration
/// @param name simple name
/// @param visible whether it is public, or a member of a public interface
/// @param javadoc text of its comment, if it has one
record DeclaredType(Path file, long line, String name, boolean visible, @Nullable String javadoc) {

  /// All types of some source files, nested ones included, in the order of files and lines.
  static List<DeclaredType> in(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<DeclaredType> types = new ArrayList<>();
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
        new TypeScanner(file, trees, types).scan(unit, null);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return types;
  }

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, name);
  }

  private static final class TypeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Path file;
    private final DocTrees trees;
    private final List<DeclaredType> types;

    TypeScanner(Path file, DocTrees trees, List<DeclaredType> types) {
      this.file = file;
      this.trees = trees;
      this.types = types;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      if (!type.getSimpleName().isEmpty()) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long at = trees.getSourcePositions().getStartPosition(unit, type);
        types.add(
            new DeclaredType(
                file,
                unit.getLineMap().getLineNumber(at),
                type.getSimpleName().toString(),
                isVisible(getCurrentPath()),
                trees.getDocComment(getCurrentPath())));
      }
      return super.visitClass(type, null);
    }

    private static boolean isVisible(TreePath path) {
      if (!(path.getLeaf() instanceof ClassTree type)) {
        return true; // the file
      }
      TreePath outside = path.getParentPath();
      boolean inInterface = outside.getLeaf().getKind() == Tree.Kind.INTERFACE;
      boolean open = inInterface || type.getModifiers().getFlags().contains(Modifier.PUBLIC);
      return open && isVisible(outside);
    }
  }
}
