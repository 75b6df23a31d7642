/// A page that is to go to press, with the edition whose signatures it bears (付印任务).
package struct PressJob: Sendable {
  package var page: PageJob
  package var received: ReceivedEdition

  package init(page: PageJob, received: ReceivedEdition) {
    self.page = page
    self.received = received
  }
}
