package org.contrapeso.model.cost;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence: unit costs; each component is a parameter, `[lane]`.
///
/// @param strike a strike, with the reconnaissance before it
/// @param designation prosecution and supervision under a designation in full force
/// @param finance financial pressure at full effort
/// @param border border technology at full effort
/// @param precursors precursor control at full effort
/// @param diplomacy diplomacy at full effort
/// @param armsControl arms control at full effort
/// @param naloxone naloxone as distributed today
/// @param treatment a year of medication treatment
/// @param relapseSupport relapse support at full effort for a year of a person in treatment
/// @param prevention prevention of initiation at full effort
/// @param checking drug checking at full effort
/// @param arrests arrests of members at the effort of today
/// @param jointOperation a joint operation against a leader
/// @param investigation an investigation against a leader
/// @param raid a raid on a laboratory
/// @param jobPlace a year of a place in a job programme
/// @param therapyPlace a course of targeted therapy
/// @param incomePerTrade income lost for each dollar of trade lost, and gained for each gained
/// @param outputPerDeath output lost by an overdose death
public record CostParameters(
    @InUnit("USD/event") double[] strike,
    @InUnit("USD/week") double[] designation,
    @InUnit("USD/week") double[] finance,
    @InUnit("USD/week") double[] border,
    @InUnit("USD/week") double[] precursors,
    @InUnit("USD/week") double[] diplomacy,
    @InUnit("USD/week") double[] armsControl,
    @InUnit("USD/week") double[] naloxone,
    @InUnit("USD/person/week") double[] treatment,
    @InUnit("USD/person/week") double[] relapseSupport,
    @InUnit("USD/week") double[] prevention,
    @InUnit("USD/week") double[] checking,
    @InUnit("USD/week") double[] arrests,
    @InUnit("USD/event") double[] jointOperation,
    @InUnit("USD/event") double[] investigation,
    @InUnit("USD/event") double[] raid,
    @InUnit("USD/person/week") double[] jobPlace,
    @InUnit("USD/person") double[] therapyPlace,
    @InUnit("1") double[] incomePerTrade,
    @InUnit("USD/person") double[] outputPerDeath) {}
