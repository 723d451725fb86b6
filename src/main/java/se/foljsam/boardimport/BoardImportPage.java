package se.foljsam.boardimport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.page.AllOrNothing;
import se.foljsam.page.PageStep;
import se.foljsam.page.PageStep.Done;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** Reads a spreadsheet of ongoing decisions in: the template, the check, the run with its progress, and who read in what. For those who lead; closed to everybody else. */
@Controller
@RequestMapping("/uppfoljningar/inlasning")
class BoardImportPage {
    private static final String HERE = "/uppfoljningar/inlasning";
    private static final int SHOWN_PROBLEMS = 500;
    private static final int EVERY_SECONDS = 2;
    private final BoardImports imports;
    private final BoardTemplate template;
    private final AllOrNothing allOrNothing;
    private final Written written;

    BoardImportPage(BoardImports imports, BoardTemplate template, AllOrNothing allOrNothing, Written written) {
        this.imports = imports;
        this.template = template;
        this.allOrNothing = allOrNothing;
        this.written = written;
    }

    @GetMapping
    String show(Authentication user, Model model) {
        requireLeader(user);
        return start(model, null);
    }

    /** The empty spreadsheet with its columns explained. */
    @GetMapping("/mall")
    void template(Authentication user, HttpServletResponse response) throws IOException {
        requireLeader(user);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"foljsam-mall-uppfoljningar.xlsx\"");
        template.write(response.getOutputStream());
    }

    /** Checks an uploaded file and shows what was found; nothing is read in. */
    @PostMapping
    String check(@RequestParam(name = "kalkylblad", required = false) MultipartFile file, PageStep step)
            throws IOException {
        requireLeader(step.user());
        try {
            if (file == null || file.isEmpty()) {
                return refused("Välj ett kalkylblad först.", step.model(), step.response());
            }
            byte[] sheet = file.getBytes();
            return allOrNothing.once(
                    "inlasning",
                    step,
                    () -> new Done(null, HERE + "/" + imports.check(nameOf(file), sheet, step.by())),
                    () -> start(step.model(), (String) step.model().getAttribute("refusal")));
        } catch (UnreadableFile unreadable) {
            return refused(unreadable.getMessage(), step.model(), step.response());
        }
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Authentication user, Model model, HttpServletResponse response) {
        requireLeader(user);
        return one(find(id), model, response);
    }

    @PostMapping("/{id}/kor")
    String run(@PathVariable long id, PageStep step) {
        requireLeader(step.user());
        BoardImport found = find(id);
        return allOrNothing.once(
                "kor",
                step,
                () -> {
                    imports.start(id, step.by());
                    return new Done(null, HERE + "/" + id);
                },
                () -> one(found, step.model(), step.response()));
    }

    @PostMapping("/{id}/ta-bort")
    String discard(@PathVariable long id, PageStep step) {
        requireLeader(step.user());
        BoardImport found = find(id);
        return allOrNothing.once(
                "ta-bort",
                step,
                () -> {
                    imports.discard(id, step.by());
                    return new Done("Kalkylbladet är borttaget. Inget lästes in.", HERE);
                },
                () -> one(found, step.model(), step.response()));
    }

    private String refused(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return start(model, why);
    }

    private String start(Model model, String refusal) {
        model.addAttribute("w", written);
        model.addAttribute("refusal", refusal);
        model.addAttribute("imports", imports.newest());
        return "board-import";
    }

    /** While it runs the page comes again by itself. */
    private String one(BoardImport found, Model model, HttpServletResponse response) {
        if (found.state() == BoardImport.State.RUNNING) {
            response.setIntHeader("Refresh", EVERY_SECONDS);
        }
        model.addAttribute("w", written);
        model.addAttribute("x", found);
        model.addAttribute("problems", imports.problems(found.id(), SHOWN_PROBLEMS));
        model.addAttribute("most", SHOWN_PROBLEMS);
        return "board-import-one";
    }

    private BoardImport find(long id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The name without the folders that some browsers send. */
    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "kalkylblad.xlsx" : name.replaceAll(".*[/\\\\]", "");
    }

    private static void requireLeader(Authentication user) {
        if (!Reader.of(user).leads()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
