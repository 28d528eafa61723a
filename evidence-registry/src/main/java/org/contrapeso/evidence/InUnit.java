package org.contrapeso.evidence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The unit in which the model keeps a parameter, lever or outcome.
///
/// Stands on a record component or an enum constant whose name is that of the entry.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface InUnit {

  /// A unit expression such as `person/week`.
  String value();
}
