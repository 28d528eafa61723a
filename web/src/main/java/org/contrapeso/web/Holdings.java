package org.contrapeso.web;

import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.model.assembly.WholeModel;

/// What a server has to show.
///
/// @param registry the evidence
/// @param model the model bound to it
/// @param scenarios courses, beliefs and studies
/// @param version version of Contrapeso
/// @param fingerprint hash of the compiled model, in hexadecimal
public record Holdings(
    Registry registry, WholeModel model, Scenarios scenarios, String version, String fingerprint) {}
