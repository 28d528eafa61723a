/// Micro-benchmarks of the parts, run by JMH: functions of the kernel, each room, the whole week,
/// and the store.
@NullMarked
package org.contrapeso.benchmark.micro;

import org.jspecify.annotations.NullMarked;
