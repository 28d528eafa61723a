package org.contrapeso.model.law;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param disputedWeight what a disputed rule counts, where a breached one counts 1
/// @param partialGround share of a ground (consent, mandate, authorisation) from which on a rule
///   that asks for it is disputed and no longer breached
/// @param wholeGround share of a ground from which on the rule is met
/// @param unwillingBelow co-operation in law enforcement, when hostilities begin, below which
///   Mexico counts as unwilling or unable, under the reading of self-defence that asks for that
/// @param reportDeadline time that the President has to report
/// @param reportDelay time after which he reports
/// @param clockTime time after the report without authorisation, before withdrawal is due
/// @param withdrawalTime further time for withdrawal
/// @param pauseThatRestarts time without strikes after which new ones count as new hostilities
/// @param noticeTime notice to Congress before a designation takes effect
/// @param securityLawYear when Mexico's law on foreign agents took effect
public record LawParameters(
    @InUnit("1") double[] disputedWeight,
    @InUnit("1") double[] partialGround,
    @InUnit("1") double[] wholeGround,
    @InUnit("1") double[] unwillingBelow,
    @InUnit("week") double[] reportDeadline,
    @InUnit("week") double[] reportDelay,
    @InUnit("week") double[] clockTime,
    @InUnit("week") double[] withdrawalTime,
    @InUnit("week") double[] pauseThatRestarts,
    @InUnit("week") double[] noticeTime,
    @InUnit("year") double[] securityLawYear) {}
