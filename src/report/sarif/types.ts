/** The SARIF 2.1.0 object model, from the only place that names the package. */
export type {
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
  VersionControlDetails,
} from 'sarif';
