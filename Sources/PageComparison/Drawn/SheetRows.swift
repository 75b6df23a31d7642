internal import PageGeometry

/// Places in the order in which a page is read (行列次序): rows from head to foot, in a row from left
/// to right.
///
/// Places whose heights differ by less than can be seen are one row; else what stands beside one
/// another would change its order with the last decimal of a file.
struct SheetRows {
  let order: [Int]

  private static let slack = Length.points(0.1)

  init(_ places: [Point]) {
    let falling = places.indices.sorted { (places[$0].y, $0) < (places[$1].y, $1) }
    var order: [Int] = []
    var row: [Int] = []
    for index in falling {
      if let first = row.first, places[index].y - places[first].y > Self.slack {
        order += Self.sorted(row, places)
        row = []
      }
      row.append(index)
    }
    self.order = order + Self.sorted(row, places)
  }

  private static func sorted(_ row: [Int], _ places: [Point]) -> [Int] {
    row.sorted { (places[$0].x, $0) < (places[$1].x, $1) }
  }
}
