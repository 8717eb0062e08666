//! Making a photo smaller, on the device.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

use super::{fit, jpeg_name};

/// How well a JPEG keeps what it shows: text stays sharp.
const QUALITY: f64 = 0.85;

/// A smaller picture with its new name; none when it is no picture, is small already or the browser cannot.
pub(super) async fn smaller(file: &File) -> Option<(Blob, String)> {
    if !file.type_().starts_with("image/") {
        return None;
    }
    let decoded = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(decoded).await.ok()?.dyn_into().ok()?;
    let drawn = draw(&picture);
    picture.close();
    let blob = encode(&drawn?).await?;
    (blob.size() < file.size()).then(|| (blob, jpeg_name(&file.name())))
}

/// The picture in its new size, on white: what was see-through would turn black.
fn draw(picture: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = fit(picture.width(), picture.height())?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

async fn encode(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let mut started = Ok(());
    let encoded = Promise::new(&mut |done, _| {
        let finish = Closure::once_into_js(move |blob: JsValue| {
            // A promise that cannot be kept any more has nobody waiting.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        started = canvas.to_blob_with_type_and_encoder_options(
            finish.unchecked_ref(),
            "image/jpeg",
            &JsValue::from_f64(QUALITY),
        );
    });
    started.ok()?;
    JsFuture::from(encoded).await.ok()?.dyn_into().ok()
}
