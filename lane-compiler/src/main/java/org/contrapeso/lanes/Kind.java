package org.contrapeso.lanes;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/// What a place on the operand stack, or a variable, stands for.
enum Kind {
  /// An integer or truth value that all lanes share.
  INT(TypeKind.INT),

  /// The number of the first of the lanes that advance together, or its place in a row of lanes.
  LANE(TypeKind.INT),

  /// A number that all lanes share.
  DOUBLE(TypeKind.DOUBLE),

  /// An object that all lanes share.
  REFERENCE(TypeKind.REFERENCE),

  /// A number for each lane.
  VECTOR(TypeKind.REFERENCE),

  /// A truth value for each lane.
  MASK(TypeKind.REFERENCE);

  private final TypeKind type;

  Kind(TypeKind type) {
    this.type = type;
  }

  /// How the Java machine holds it.
  TypeKind type() {
    return type;
  }

  boolean varies() {
    return this == VECTOR || this == MASK;
  }

  /// The kind of a value of a type that all lanes share.
  ///
  /// @throws NotWidened for types that no lane loop may use
  static Kind shared(ClassDesc type) {
    return type.isPrimitive() ? shared(TypeKind.from(type)) : REFERENCE;
  }

  /// The kind of a value that all lanes share.
  static Kind shared(TypeKind type) {
    return switch (type.asLoadable()) {
      case INT -> INT;
      case DOUBLE -> DOUBLE;
      case REFERENCE -> REFERENCE;
      default -> throw new NotWidened("it has a value of type " + type);
    };
  }
}
