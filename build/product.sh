# shellcheck shell=sh
# What a build leaves in $home, whether it is up to date, and how it is run.
# Sourced when $home is set and find_jdk has run.
# shellcheck disable=SC2154

jar=$home/cli/target/use/contrapeso.jar # its manifest lists lib/ in Maven's order
stamp=$home/target/built                # fingerprint of the sources that $jar was built from
cache=$home/target/java-$version.aot
spark=$home/spark/target/use            # engine, what its workers need (app/) and Spark's own jars (spark-home/jars/)

# choose_engine ARGUMENT…: sets $engine to spark if the arguments ask for it, else to nothing. Exported: a build that
# waited for its lock must know it too.
choose_engine() {
  engine=
  master=
  before=
  for word in "$@"; do
    case $before$word in
      --enginespark | --engine=spark) engine=spark ;;
      --masterlocal* | --master=local*) master=local ;;
    esac
    case $word in
      --engine | --master) before=$word ;;
      *) before= ;;
    esac
  done
  export engine
}

# Names and contents of all that goes into $jar.
fingerprint() {
  (
    cd "$home" || exit
    find pom.xml ./*/pom.xml ./*/src/main build/page -name node_modules -prune -o \
      -type f ! -name '.*' ! -name '*~' -exec cksum {} + 2> /dev/null |
      LC_ALL=C sort | cksum
  )
}

is_built() {
  [ -r "$jar" ] && [ -r "$stamp" ] && { [ -z "${engine-}" ] || [ -r "$spark/contrapeso-spark.jar" ]; } &&
    [ "$(cat "$stamp")" = "$(fingerprint)" ]
}

# Whether the ahead-of-time cache was made after every jar and with these options. Without it the start takes longer, nothing else.
is_rehearsed() {
  [ -e "$cache" ] && [ -z "$(find "$jar" "$home/cli/target/use/lib" "$home/build/product.sh" -newer "$cache")" ]
}

# start AOT_OPTION ARGUMENT…: turns this shell into the program. The thresholds, eight times Java's own, keep the optimising
# compiler from code that is used at the start and never again.
start() {
  aot_option=$1
  shift
  if [ -n "${engine-}" ]; then
    path=$jar:$spark/contrapeso-spark.jar:$spark/spark-home/jars/*
    export SPARK_HOME="$spark/spark-home" SPARK_SCALA_VERSION=2.13
    [ -z "$master" ] || export SPARK_LOCAL_IP="${SPARK_LOCAL_IP:-127.0.0.1}"
    set -- --sun-misc-unsafe-memory-access=allow -cp "$path" org.contrapeso.cli.Main "$@"
  else
    set -- -cp "$jar" org.contrapeso.cli.Main "$@"
  fi
  exec "$JAVA_HOME/bin/java" "$aot_option" -Xlog:aot=off -Xlog:cds=off --enable-native-access=ALL-UNNAMED \
    --add-exports=java.base/jdk.internal.module=ALL-UNNAMED "-XX:CompileCommandFile=$home/build/twins.compile" \
    -XX:ObjectAlignmentInBytes=64 \
    -XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=5000 \
    -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=320000 \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dcontrapeso.home=$home" "$@"
}

# locked COMMAND…: runs a command while no other build runs in $home; exits as it does.
locked() {
  lock=$home/target/lock
  waits="$tool: waiting for another build in $home"
  if command -v flock > /dev/null; then
    flock -n "$lock" true || echo "$waits" >&2
    flock "$lock" "$@"
  elif command -v lockf > /dev/null; then
    lockf -k -s -t 0 "$lock" true || echo "$waits" >&2
    lockf -k "$lock" "$@"
  else
    "$@"
  fi
}
