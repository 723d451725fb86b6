package se.foljsam.taskform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A form on a page of its own. The page holds nothing of a task: the surface asks for that, with the rights of whoever looks. */
@Controller
class TaskPage {

    /** Where mails, reminders, watches and the pages of cases and units lead. */
    @GetMapping("/uppgift/{taskId}")
    String task(@PathVariable String taskId, Model model) {
        model.addAttribute("taskId", taskId);
        return "task";
    }

    /** Where something begins: a case, or what was granted or put in on call. */
    @GetMapping("/nytt/{process}")
    String start(@PathVariable String process, Model model) {
        model.addAttribute("process", process);
        return "start";
    }
}
