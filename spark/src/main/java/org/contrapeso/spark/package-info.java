/// Runs studies on a cluster, by Apache Spark.
///
/// [SparkEngine] hands out slices of futures. Evidence and study travel to every worker as one
/// broadcast, [StudyCargo]; a worker writes what it computes straight to where the results go,
/// [ResultPlace], and whoever computes a slice, its bytes are the same. So a lost worker costs time
/// alone. Whole machines are only needed by those who ask: the command line does without this room.
@NullMarked
package org.contrapeso.spark;

import org.jspecify.annotations.NullMarked;
