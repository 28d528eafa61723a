package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// What organisations that answer to their surroundings read from evidence beyond the published
/// model; each component is a parameter, `[lane]`.
///
/// @param arrestReturns exponent of effort where arrests have diminishing returns
/// @param arrestCapacityElasticity exponent of state capacity in arrests
/// @param arrestCooperationElasticity exponent of enforcement co-operation in arrests
/// @param detainedKept people in prison beyond those of the earlier pace, as a share of those
///   detained
/// @param detainedMembers share of these who are members
/// @param forcedShare share of those approached who are made to join
/// @param refusedShare share of those approached who never join
/// @param voluntaryParticipation share of the others who join in the status quo
/// @param memberPay yearly pay of a member in the status quo
/// @param moneySensitivity change of the log-odds of joining with yearly income
/// @param programmeTransfer yearly gain of a person who holds a place in a job programme
/// @param arrestDisutility change of the log-odds of joining with the weekly risk of arrest
/// @param deathDisutility change of the log-odds of joining with the weekly risk of death by
///   strikes
/// @param exposedPeople people whom organisations approach
/// @param therapyEffect share of the recruitment of a treated person that therapy prevents
/// @param therapyPersistence mean time for which therapy acts
/// @param therapyTargeting how much likelier than others the treated would have joined
/// @param absorptionTime mean time until places of a programme are filled
/// @param grievanceGain most that grievance adds to recruitment, as a share of it
/// @param mostNewOrganisations most organisations beyond the published ones
/// @param splitRivalry weight of the rivalry between the parts of a split
/// @param splitRivalryHalfLife half-life of that rivalry
/// @param inheritedAlliances share of its alliances that a part takes along
/// @param smallestOrganisation members from which on a group counts as an organisation
/// @param entryRate organisations that form anew
/// @param entrySize members with which they begin
public record SurroundingsParameters(
    @InUnit("1") double[] arrestReturns,
    @InUnit("1") double[] arrestCapacityElasticity,
    @InUnit("1") double[] arrestCooperationElasticity,
    @InUnit("1") double[] detainedKept,
    @InUnit("1") double[] detainedMembers,
    @InUnit("1") double[] forcedShare,
    @InUnit("1") double[] refusedShare,
    @InUnit("1") double[] voluntaryParticipation,
    @InUnit("USD/year") double[] memberPay,
    @InUnit("year/USD") double[] moneySensitivity,
    @InUnit("USD/year") double[] programmeTransfer,
    @InUnit("week") double[] arrestDisutility,
    @InUnit("week") double[] deathDisutility,
    @InUnit("person") double[] exposedPeople,
    @InUnit("1") double[] therapyEffect,
    @InUnit("week") double[] therapyPersistence,
    @InUnit("1") double[] therapyTargeting,
    @InUnit("week") double[] absorptionTime,
    @InUnit("1") double[] grievanceGain,
    @InUnit("1") double[] mostNewOrganisations,
    @InUnit("1") double[] splitRivalry,
    @InUnit("week") double[] splitRivalryHalfLife,
    @InUnit("1") double[] inheritedAlliances,
    @InUnit("person") double[] smallestOrganisation,
    @InUnit("event/week") double[] entryRate,
    @InUnit("person") double[] entrySize) {}
