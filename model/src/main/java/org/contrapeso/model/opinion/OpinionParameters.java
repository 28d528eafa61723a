package org.contrapeso.model.opinion;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param supportConsentUnsaid U.S. support where the question does not speak of consent
/// @param supportWithoutPermission U.S. support where it says that Mexico does not permit it
/// @param opposedConsentUnsaid share opposed among those who do not support, consent unsaid
/// @param opposedWithoutPermission the same without permission
/// @param republicanShare share of Republicans among adults
/// @param democratShare share of Democrats among adults
/// @param republicanGap support among Republicans less support among all
/// @param democratGap support among Democrats less support among all
/// @param casualtyLoss support lost for each tenfold of civilians killed
/// @param successGain support gained by full success
/// @param fallSeenAsSuccess fall of deaths and homicides that counts as full success
/// @param deathsInSuccess share of U.S. deaths in perceived success; the rest is homicides
/// @param successMemory time over which deaths and homicides are averaged
/// @param elitePull support gained by full elite consensus
/// @param independentAttention how much of it reaches those who lean to no party
/// @param endorsementGain support gained by endorsement in full
/// @param weariness support lost in the long run while a campaign goes on
/// @param wearinessHalfLife time in which half of that is lost
/// @param mexicanSupportAtRest Mexican support for co-operation while nothing strains it
/// @param sentimentAtRest anti-U.S. sentiment while nothing strains it
/// @param strikeAnger force of strikes without consent on sentiment
/// @param tempoOfHalfAnger strikes without consent that raise half of it
/// @param grievanceAnger force of grievance on sentiment
/// @param threatAnger force of a threat on sentiment
/// @param diplomacyCalm share of the sentiment at rest that diplomacy takes away
/// @param riseHalfLife time in which sentiment rises halfway
/// @param fadeHalfLife time in which it fades halfway
/// @param sentimentOnSupport log-odds of support lost from no to full sentiment
public record OpinionParameters(
    @InUnit("1") double[] supportConsentUnsaid,
    @InUnit("1") double[] supportWithoutPermission,
    @InUnit("1") double[] opposedConsentUnsaid,
    @InUnit("1") double[] opposedWithoutPermission,
    @InUnit("1") double[] republicanShare,
    @InUnit("1") double[] democratShare,
    @InUnit("1") double[] republicanGap,
    @InUnit("1") double[] democratGap,
    @InUnit("1") double[] casualtyLoss,
    @InUnit("1") double[] successGain,
    @InUnit("1") double[] fallSeenAsSuccess,
    @InUnit("1") double[] deathsInSuccess,
    @InUnit("week") double[] successMemory,
    @InUnit("1") double[] elitePull,
    @InUnit("1") double[] independentAttention,
    @InUnit("1") double[] endorsementGain,
    @InUnit("1") double[] weariness,
    @InUnit("week") double[] wearinessHalfLife,
    @InUnit("1") double[] mexicanSupportAtRest,
    @InUnit("1") double[] sentimentAtRest,
    @InUnit("1") double[] strikeAnger,
    @InUnit("event/week") double[] tempoOfHalfAnger,
    @InUnit("1") double[] grievanceAnger,
    @InUnit("1") double[] threatAnger,
    @InUnit("1") double[] diplomacyCalm,
    @InUnit("week") double[] riseHalfLife,
    @InUnit("week") double[] fadeHalfLife,
    @InUnit("1") double[] sentimentOnSupport) {}
