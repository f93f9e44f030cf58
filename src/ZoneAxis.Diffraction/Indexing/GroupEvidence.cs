using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What speaks for a space group in some setting.</summary>
/// <param name="Setting">The group, with its axes as the cell has them.</param>
/// <param name="Extinction">Its extinction class: the groups that absences and Laue symmetry cannot tell from it.</param>
/// <param name="Contradictions">Reflections that are seen though the group forbids them.</param>
/// <param name="UnexplainedAbsences">Reflections that are certainly absent though the group allows them.</param>
/// <param name="Unseen">Reflections that are not seen, certainly absent or not, though the group allows them.</param>
/// <param name="MergingError">Σ|I − mean|/ΣI over reflections that the Laue class makes equal; 0 where there are none such.</param>
public sealed record GroupEvidence(SpaceGroupSetting Setting, ExtinctionClass Extinction, int Contradictions, int UnexplainedAbsences, int Unseen, double MergingError);
