package org.banfa.fences;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The compiled classes of one module, to be walked along its fences. */
public final class House {

  private static final Pattern EMPTY_NAME = Pattern.compile("(Impl|Util|Utils|Manager|Helper)$");
  private static final Pattern SETTER = Pattern.compile("^set\\p{Lu}.*");

  private final String root;
  private final JavaClasses classes;

  private House(String root, JavaClasses classes) {
    this.root = root;
    this.classes = classes;
  }

  /** Reads the main classes of a package and of the packages below it. */
  public static House of(String root) {
    return new House(
        root,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root));
  }

  /** Reads the test classes of a package, where samples that break the rules stand. */
  static House ofSamples(String root) {
    return new House(
        root,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(root));
  }

  /** Returns how many classes were read, nested ones included. */
  public int size() {
    return classes.size();
  }

  /**
   * Looks for calls that a fence forbids.
   *
   * @param edge full names of the classes that may make them; one that makes none is a breach too,
   *     so that the list can only shrink
   */
  public Findings along(Fence fence, Set<String> edge) {
    List<Call> calls = new ArrayList<>();
    List<String> breaches = new ArrayList<>();
    Set<String> idle = new TreeSet<>(edge);
    for (JavaClass type : classes) {
      for (Call call : Call.in(type).toList()) {
        calls.add(call);
        if (fence.forbids(call) && !edge.contains(type.getName())) {
          breaches.add(call.description());
        } else if (fence.forbids(call)) {
          idle.remove(type.getName());
        }
      }
    }
    idle.forEach(name -> breaches.add(name + " stands at the edge for nothing"));
    return new Findings(calls.size(), breaches);
  }

  /** Looks for names that say only that a thing had no name. */
  public Findings emptyNames() {
    return matching(
        classes.stream(),
        type -> EMPTY_NAME.matcher(type.getSimpleName()).find(),
        JavaClass::getName);
  }

  /** Looks for methods that change one field of a value under its readers. */
  public Findings setters() {
    return matching(
        classes.stream().flatMap(type -> type.getMethods().stream()),
        method ->
            SETTER.matcher(method.getName()).matches() && method.getRawParameterTypes().size() == 1,
        JavaMember::getFullName);
  }

  /** Looks for classes that lean on a library the house does without. */
  public Findings uses(String packagePrefix) {
    return matching(
        dependencies(),
        dependency -> dependency.getTargetClass().getName().startsWith(packagePrefix),
        Dependency::getDescription);
  }

  /** Looks for packages that use each other in a ring. */
  public Findings rings() {
    List<String> rings =
        SlicesRuleDefinition.slices()
            .assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .evaluate(classes)
            .getFailureReport()
            .getDetails();
    return new Findings(packages().size(), rings);
  }

  /**
   * Looks for packages that use what they may not.
   *
   * @param owners how the packages begin whose use is limited; others are free
   * @param allowed for each package below the root, named from the root ({@code ""} for the root
   *     itself, which does not stand for what is below it), the packages it may use, named in full.
   *     A package stands for what is below it, and may use itself; one without a row is a breach
   */
  public Findings strayUses(String owners, Map<String, Set<String>> allowed) {
    List<Dependency> ours =
        dependencies()
            .filter(use -> isOrIsBelow(use.getTargetClass().getPackageName(), owners))
            .toList();
    Stream<String> homeless =
        packages().stream()
            .filter(name -> row(name, allowed).isEmpty())
            .map(name -> "package \"" + name + "\" has no row in the table");
    Stream<String> stray =
        ours.stream()
            .filter(use -> row(below(use.getOriginClass().getPackageName()), allowed).isPresent())
            .filter(use -> !mayUse(use, allowed))
            .map(use -> use.getOriginClass().getName() + " uses " + use.getTargetClass().getName());
    return new Findings(ours.size(), Stream.concat(homeless, stray).toList());
  }

  private boolean mayUse(Dependency use, Map<String, Set<String>> allowed) {
    String from = row(below(use.getOriginClass().getPackageName()), allowed).orElseThrow();
    String to = use.getTargetClass().getPackageName();
    boolean within = from.isEmpty() ? to.equals(root) : isOrIsBelow(to, root + "." + from);
    return within
        || allowed.getOrDefault(from, Set.of()).stream().anyMatch(one -> isOrIsBelow(to, one));
  }

  private static Optional<String> row(String name, Map<String, Set<String>> allowed) {
    return allowed.keySet().stream()
        .filter(row -> row.isEmpty() ? name.isEmpty() : isOrIsBelow(name, row))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean isOrIsBelow(String name, String above) {
    return name.equals(above) || name.startsWith(above + ".");
  }

  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }

  private Set<String> packages() {
    Set<String> names = new TreeSet<>();
    classes.forEach(type -> names.add(below(type.getPackageName())));
    return names;
  }

  private String below(String packageName) {
    return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
  }

  private Stream<Dependency> dependencies() {
    return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static <T> Findings matching(
      Stream<T> all, Predicate<T> breach, Function<T, String> words) {
    List<T> seen = all.toList();
    return new Findings(seen.size(), seen.stream().filter(breach).map(words).toList());
  }
}
