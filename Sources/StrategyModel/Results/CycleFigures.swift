/// The figures of a cycle, as the next year needs to remember them.
package struct CycleFigures: Sendable, Hashable {
  /// Sorted by goal and indicator.
  package let assessments: [CycleRecord.AssessmentRecord]
  package let values: [Observation.Key: ExactNumber]

  package init(assessments: [CycleRecord.AssessmentRecord], values: [Observation.Key: ExactNumber]) {
    self.assessments = assessments
    self.values = values
  }
}
