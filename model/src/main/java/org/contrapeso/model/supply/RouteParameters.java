package org.contrapeso.model.supply;

import org.contrapeso.evidence.InUnit;

/// What the corridors take from evidence; each component is a parameter, `[lane]`.
///
/// @param portsWestShare share that the western ports of entry tend to when all routes are open
/// @param portsCentreShare the same of the central ports
/// @param portsEastShare the same of the eastern ports
/// @param betweenPortsShare the same between ports
/// @param seaAirMailShare the same by sea, air and mail
/// @param northernShare the same by the northern border
/// @param offPortRisk risk of seizure off the ports, relative to that at the ports
/// @param borderTechnologyEffect what full border technology adds to effort, as a share of it
/// @param riskPriorLost weight of loss in what traffickers hold before they have seen anything
/// @param riskPriorPassed weight of passage in it
/// @param riskMemory how long they remember
/// @param riskThreshold perceived risk from which it adds to cost
/// @param riskPremiumExponent how fast it does
/// @param traffickerLearning how fast traffickers adapt
/// @param interdictorLearning how fast interdiction adapts
/// @param lossTolerance share of losses from which further routes are opened
/// @param routeExpansion how fast they are opened, per share of losses beyond tolerance
/// @param routeClosingTime how slowly routes fall out of use again
/// @param startConcentration how much the corridors are concentrated in 2012; 1 is not at all
public record RouteParameters(
    @InUnit("1") double[] portsWestShare,
    @InUnit("1") double[] portsCentreShare,
    @InUnit("1") double[] portsEastShare,
    @InUnit("1") double[] betweenPortsShare,
    @InUnit("1") double[] seaAirMailShare,
    @InUnit("1") double[] northernShare,
    @InUnit("1") double[] offPortRisk,
    @InUnit("1") double[] borderTechnologyEffect,
    @InUnit("1") double[] riskPriorLost,
    @InUnit("1") double[] riskPriorPassed,
    @InUnit("week") double[] riskMemory,
    @InUnit("1") double[] riskThreshold,
    @InUnit("1") double[] riskPremiumExponent,
    @InUnit("1/week") double[] traffickerLearning,
    @InUnit("1/week") double[] interdictorLearning,
    @InUnit("1") double[] lossTolerance,
    @InUnit("1/week") double[] routeExpansion,
    @InUnit("week") double[] routeClosingTime,
    @InUnit("1") double[] startConcentration) {}
