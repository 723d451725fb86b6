package se.foljsam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sees that a page of the webapps carries the nonce that its own Content-Security-Policy allows.
 *
 * <p>Camunda 7.24 keeps the nonce in the servlet context, one for all requests: between the header and the page another request may set a new one, and then the browser runs none of the page's scripts and shows an
 * empty Tasklist. The header is right; what the page says is made to agree with it.
 */
class NonceOfItsOwnPage extends OncePerRequestFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([A-Za-z0-9_-]+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"[^\"]*\"");

    /** Scripts, styles and pictures carry none. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        String allowed = nonceOf(kept);
        if (allowed != null) {
            Charset charset = Charset.forName(kept.getCharacterEncoding());
            String page = new String(kept.getContentAsByteArray(), charset);
            byte[] agreed = CARRIED.matcher(page)
                    .replaceAll("nonce=\"" + allowed + "\"")
                    .getBytes(charset);
            kept.resetBuffer();
            kept.getOutputStream().write(agreed);
        }
        kept.copyBodyToResponse();
    }

    /** The nonce that the page's policy allows; null if it is no page or has no such policy. */
    private static String nonceOf(HttpServletResponse response) {
        String type = response.getContentType();
        String policy = response.getHeader(POLICY);
        if (type == null || !type.startsWith("text/html") || policy == null) {
            return null;
        }
        Matcher nonce = ALLOWED.matcher(policy);
        return nonce.find() ? nonce.group(1) : null;
    }
}
