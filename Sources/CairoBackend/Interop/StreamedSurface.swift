internal import CPangoCairo

/// The bytes that a surface has written so far.
final class ByteSink {
  fileprivate(set) var bytes: [UInt8] = []
}

/// A surface that writes a file into memory: single-owner, because it has a last act.
///
/// Cairo keeps a bare pointer to the sink, so the surface must be finished before the sink goes;
/// `deinit` sees to that when an error ends the work early. Finishing twice does no harm.
struct StreamedSurface: ~Copyable {
  let surface: cairo_surface_t
  let context: cairo_t
  private let sink: ByteSink

  private enum Format {
    case pdf
    case svg
  }

  static func pdf() -> StreamedSurface { StreamedSurface(.pdf, width: 1, height: 1) }

  static func svg(width: Double, height: Double) -> StreamedSurface {
    StreamedSurface(.svg, width: width, height: height)
  }

  private init(_ format: Format, width: Double, height: Double) {
    let sink = ByteSink()
    let closure = unsafe Unmanaged.passUnretained(sink).toOpaque()
    switch format {
    case .pdf: surface = unsafe cairo_pdf_surface_create_for_stream(write, closure, width, height)
    case .svg: surface = unsafe cairo_svg_surface_create_for_stream(write, closure, width, height)
    }
    context = cairo_create(surface)
    self.sink = sink
  }

  deinit { cairo_surface_finish(surface) }

  /// Ends the file and hands over its bytes.
  consuming func finish() throws(CairoError) -> [UInt8] {
    try CairoError.check(cairo_status(context))
    cairo_surface_finish(surface)
    try CairoError.check(cairo_surface_status(surface))
    return sink.bytes
  }
}

/// Cairo's call back with the next bytes; `closure` is the surface's sink.
private func write(
  closure: UnsafeMutableRawPointer?, data: UnsafePointer<UInt8>?, length: UInt32
) -> cairo_status_t {
  guard let closure = unsafe closure, let data = unsafe data else {
    return CAIRO_STATUS_WRITE_ERROR
  }
  let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return CAIRO_STATUS_SUCCESS
}
