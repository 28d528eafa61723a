package org.contrapeso.model.organisation;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param initialMembers members of all organisations in week 0
/// @param recruitmentRate recruits per member
/// @param arrestFlow arrests of members in the whole country, whatever their number
/// @param conflictRate deaths per pair of members, before hostility and alliances
/// @param saturationRate losses per pair of members of one organisation
/// @param backgroundHostility hostility between any two organisations, in the unit of a rivalry's
///   weight
/// @param rankSizeExponent how fast first sizes fall with rank
public record OrganisationParameters(
    @InUnit("person") double[] initialMembers,
    @InUnit("1/week") double[] recruitmentRate,
    @InUnit("person/week") double[] arrestFlow,
    @InUnit("1/person/week") double[] conflictRate,
    @InUnit("1/person/week") double[] saturationRate,
    @InUnit("1") double[] backgroundHostility,
    @InUnit("1") double[] rankSizeExponent) {}
