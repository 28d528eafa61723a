# shellcheck shell=sh
# Builds what the scripts of this folder run, and runs it. Sourced when $home is set.
# shellcheck disable=SC2154

tool=benchmark
. "$home/build/jdk.sh"
find_jdk
find_maven

# start CLASS ARGUMENT…: builds quietly and turns this shell into the program.
start() {
  mkdir -p "$home/target"
  (cd "$home" && mvn -B -ntp -Pquick -pl benchmark -am package) > "$home/target/benchmark.log" 2>&1 < /dev/null || {
    tail -n 30 "$home/target/benchmark.log" >&2
    fail "the build failed; the whole log is $home/target/benchmark.log"
  }
  built=$home/benchmark/target/use
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
    --add-exports=java.base/jdk.internal.module=ALL-UNNAMED "-XX:CompileCommandFile=$home/build/twins.compile" \
    -XX:ObjectAlignmentInBytes=64 \
    -Dstdout.encoding=UTF-8 "-Dcontrapeso.home=$home" \
    -cp "$built/classes:$(cat "$built/classpath")" "$@"
}
