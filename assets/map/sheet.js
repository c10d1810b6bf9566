// One canvas over the whole view that follows Leaflet's zoom animation and is drawn anew when the map comes to rest.
"use strict";
(function (D) {
  let Sheet = null;
  D.newSheet = function (pane, padding, draw) {
    Sheet = Sheet || L.Renderer.extend({
      onAdd: function () {
        L.Renderer.prototype.onAdd.call(this);
        this._map.on("move", this._follow, this);
      },
      onRemove: function () {
        this._map.off("move", this._follow, this);
        L.Renderer.prototype.onRemove.call(this);
      },
      _initContainer: function () {
        this._container = document.createElement("canvas");
        this._container.setAttribute("aria-hidden", "true");
        this._container.style.pointerEvents = "none";
        // What is shown is a picture of the drawing: of a canvas that is drawn on, browsers make a new copy whenever anything
        // on the page changes, and lay it over the page again.
        this._screen = window.OffscreenCanvas ? this._container.getContext("bitmaprenderer") : null;
        this._paper = this._screen ? new OffscreenCanvas(1, 1) : this._container;
        this._ctx = this._paper.getContext("2d");
      },
      _destroyContainer: function () { this._container.remove(); },
      _updatePaths: function () {},
      // Leaflet's own would end with a shift by a fraction of a pixel, which blurs every letter.
      _reset: function () { this._update(); },
      // While dragging, a new drawing is due as soon as the view leaves what is drawn.
      _follow: function () {
        if (this._map._animatingZoom || !this._bounds) return;
        const size = this._map.getSize(), least = this._map.containerPointToLayerPoint([0, 0]);
        const seen = L.bounds(least, least.add(size));
        if (!this._bounds.contains(seen)) this._update();
      },
      _update: function () {
        if (this._map._animatingZoom && this._bounds) return;
        L.Renderer.prototype._update.call(this);
        const box = this._bounds, size = box.getSize(), canvas = this._container, ratio = Math.min(2, window.devicePixelRatio || 1);
        L.DomUtil.setPosition(canvas, box.min);
        this._paper.width = Math.max(1, Math.round(size.x * ratio)); this._paper.height = Math.max(1, Math.round(size.y * ratio));
        canvas.style.width = size.x + "px"; canvas.style.height = size.y + "px";
        this._ctx.setTransform(ratio, 0, 0, ratio, -box.min.x * ratio, -box.min.y * ratio);
        this.options.draw(this._ctx, this.views());
        if (this._screen) this._screen.transferFromImageBitmap(this._paper.transferToImageBitmap());
      },
      redraw: function () { if (this._map) this._update(); },
      // One view for each copy of the world in sight. `x`, `y` take world pixels to Leaflet's layer points.
      views: function () {
        const zoom = this._map.getZoom(), scale = 256 * Math.pow(2, zoom), origin = this._map.getPixelOrigin(), b = this._bounds, out = [];
        for (let copy = Math.floor((b.min.x + origin.x) / scale); copy <= Math.floor((b.max.x + origin.x) / scale); copy++) {
          const x = origin.x - copy * scale;
          out.push({zoom: zoom, scale: scale, x: x, y: origin.y, copy: copy, left: b.min.x, right: b.max.x, top: b.min.y, bottom: b.max.y,
                    box: [(b.min.x + x) / scale, (b.min.y + origin.y) / scale, (b.max.x + x) / scale, (b.max.y + origin.y) / scale]});
        }
        return out;
      },
    });
    return new Sheet({pane: pane, padding: padding, draw: draw});
  };
})(window.Dateline);
