import Editorial
import PressDiagnostics

@testable import Intake

let body = "昨天上午，城市绿道开放。市民走上绿道，看水看树。"

func story(_ text: String) -> [Article] { edition(text).value.pages[0].articles }
