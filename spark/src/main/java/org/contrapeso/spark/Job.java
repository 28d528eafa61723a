package org.contrapeso.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/// What every task of a study knows: what is run, and where results go.
///
/// @param cargo the study and its evidence
/// @param place where results go
/// @param settings settings of the file systems
record Job(Broadcast<StudyCargo> cargo, URI place, Broadcast<SerializableConfiguration> settings)
    implements Serializable {

  /// The study, ready to run on this machine.
  StudyCargo.Unpacked study() throws IOException {
    return cargo.value().unpack();
  }

  /// The place of the results, as the task sees it that asks.
  ResultPlace results() throws IOException {
    String attempt = SparkEnv.get().conf().getAppId() + "-" + TaskContext.get().taskAttemptId();
    return new ResultPlace(place, settings.value().value(), attempt);
  }
}
