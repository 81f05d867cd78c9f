"""An address and a short code in; a QR code out, as modules, as an outline for SVG, as PNG."""
