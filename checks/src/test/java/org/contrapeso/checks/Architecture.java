package org.contrapeso.checks;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The rules between rooms, apart from the classes that they are held against.
final class Architecture {

  /// Functions of `java.lang.Math` whose last bit may differ from one processor to the next.
  private static final List<String> INEXACT =
      List.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private Architecture() {}

  /// Only the arrows of `docs/architecture.puml`, and no package outside of its boxes.
  static ArchRule arrows() {
    return classes()
        .should(
            adhereToPlantUmlDiagram(
                Checkout.root().resolve("docs/architecture.puml"),
                consideringOnlyDependenciesInAnyPackage("org.contrapeso..")))
        .as("The house keeps to the arrows of docs/architecture.puml");
  }

  /// Rooms of the model meet in signals: they import `world`, and only `assembly` imports them.
  static ArchRule roomsApart() {
    return slices()
        .matching("org.contrapeso.model.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("org.contrapeso.model.world.."))
        .ignoreDependency(resideInAPackage("org.contrapeso.model.assembly.."), alwaysTrue())
        .as("Rooms of the model never import one another: they meet in signals");
  }

  /// No package reaches itself through others.
  static ArchRule noCycles() {
    return slices()
        .matching("org.contrapeso.(**)")
        .should()
        .beFreeOfCycles()
        .as("No package needs, through others, itself");
  }

  /// Designs, runners and sinks take any model; only study files, the recomputing of published
  /// results, the rows of the debate and the hindcast know the one that is built in.
  static ArchRule anyModel() {
    return noClasses()
        .that()
        .resideInAPackage("org.contrapeso.experiment..")
        .and()
        .resideOutsideOfPackages(
            "org.contrapeso.experiment.scenario..",
            "org.contrapeso.experiment.published..",
            "org.contrapeso.experiment.debate..",
            "org.contrapeso.experiment.hindcast..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.contrapeso.model..")
        .as("An experiment takes any model, what rests on the one built in aside");
  }

  /// A room that uses the JDK and nothing else, nullness annotations aside.
  static ArchRule jdkOnly(String room) {
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            room, "java..", "javax.management..", "jdk.incubator.vector..", "org.jspecify..")
        .as("%s uses the JDK only".formatted(room));
  }

  /// A library that has one home.
  static ArchRule livesIn(String library, String room) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as("%s is used in %s alone".formatted(library, room));
  }

  /// The same study gives the same bits on every processor: `org.contrapeso.kernel.math` computes.
  static ArchRule sameBits() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the last bit depends on the processor",
                access ->
                    access.getTargetOwner().isEquivalentTo(Math.class)
                        && INEXACT.contains(access.getName())))
        .as("No function of java.lang.Math whose last bit depends on the processor");
  }

  /// Every random number is a function of its key: `org.contrapeso.kernel.random` draws.
  static ArchRule keyedRandomness() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                Random.class,
                SplittableRandom.class,
                ThreadLocalRandom.class,
                RandomGenerator.class))
        .as("No random number without a key");
  }

  /// No collection whose order changes with the hash of what it holds, or from run to run.
  static ArchRule noHashOrder() {
    return noClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(HashMap.class, HashSet.class))
        .orShould()
        .accessTargetWhere(describe("the order changes from run to run", Architecture::isUnordered))
        .as("No hash order: List, LinkedHashMap and TreeMap keep theirs");
  }

  private static boolean isUnordered(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return switch (access.getName()) {
      case "toSet", "toUnmodifiableSet", "toUnmodifiableMap", "groupingBy" ->
          owner.isEquivalentTo(Collectors.class) && sizeOf(access) < 3;
      case "copyOf", "ofEntries" ->
          owner.isEquivalentTo(Map.class) || owner.isEquivalentTo(Set.class);
      case "of" ->
          (owner.isEquivalentTo(Set.class) && sizeOf(access) > 1)
              || (owner.isEquivalentTo(Map.class) && sizeOf(access) > 2);
      default -> false;
    };
  }

  /// Number of parameters; an array of them counts as many.
  private static int sizeOf(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
      return 0;
    }
    List<JavaClass> types = called.getRawParameterTypes();
    return types.stream().anyMatch(JavaClass::isArray) ? Integer.MAX_VALUE : types.size();
  }
}
