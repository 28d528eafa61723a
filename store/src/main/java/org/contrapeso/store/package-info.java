/// Keeps the results of a study in a directory of Parquet files, and reads them back.
///
/// [StudyDirectory] takes results block by block and survives being killed at any moment;
/// [StudyResults] reads a finished directory. Tables go through DuckDB, embedded: this is the only
/// room with SQL. Equal studies give equal bytes, file by file.
@NullMarked
package org.contrapeso.store;

import org.jspecify.annotations.NullMarked;
