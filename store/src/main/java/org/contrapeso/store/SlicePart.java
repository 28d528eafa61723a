package org.contrapeso.store;

import java.io.Serializable;

/// The rows of a table that one slice wrote under one course, or under none.
///
/// @param table name of the table, which is that of the folder of its files
/// @param file name of the file there; in the order of their names files hold the table's rows
/// @param course position of the course among the study's courses; 0 for a table without
/// @param rows number of rows
/// @param leaves hashes of its blocks of futures, as the content hash of the table wants them
public record SlicePart(String table, String file, int course, long rows, byte[] leaves)
    implements Serializable {}
