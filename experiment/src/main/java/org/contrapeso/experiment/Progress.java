package org.contrapeso.experiment;

/// Hears how far a run has come, and may end it.
public interface Progress {

  /// A listener that hears nothing and never cancels.
  Progress SILENT =
      new Progress() {
        @Override
        public void reached(int futures, int ofFutures) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// Called after each block.
  ///
  /// @param futures futures finished so far, those of an earlier, resumed run included
  /// @param ofFutures futures of the whole study
  void reached(int futures, int ofFutures);

  /// Whether the run should end now; what is finished is kept. Asked every week of the model, on
  /// every thread that runs it.
  boolean cancelled();
}
