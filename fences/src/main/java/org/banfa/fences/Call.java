package org.banfa.fences;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of a method or constructor, or a reference to one such as {@code Instant::now}.
 *
 * @param owner full name of the class that is called
 * @param name the method's name, {@code <init>} for a constructor
 * @param takes full names of the parameter types
 * @param description where the call stands
 */
record Call(String owner, String name, List<String> takes, String description) {

  static Stream<Call> in(JavaClass type) {
    return type.getCodeUnits().stream().flatMap(Call::in);
  }

  private static Stream<Call> in(JavaCodeUnit unit) {
    return Stream.of(
            unit.getMethodCallsFromSelf(),
            unit.getConstructorCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(accesses -> accesses.stream())
        .map(Call::of);
  }

  private static Call of(JavaCodeUnitAccess<? extends CodeUnitAccessTarget> access) {
    return new Call(
        access.getTargetOwner().getName(),
        access.getTarget().getName(),
        access.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList(),
        access.getDescription());
  }

  /** Matches calls by regular expressions for the class and the method. */
  static Predicate<Call> of(String owner, String name) {
    Pattern owners = Pattern.compile(owner);
    Pattern names = Pattern.compile(name);
    return call -> owners.matcher(call.owner).matches() && names.matcher(call.name).matches();
  }

  boolean bare() {
    return takes.isEmpty();
  }

  boolean takes(String type) {
    return takes.contains(type);
  }
}
